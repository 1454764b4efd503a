# Waits for a TXT record as scripts do. Usage: loop.py NAME VALUE SECONDS ORDER
# ORDER "resolver": asks the system's resolver until it shows the value. ORDER "resolver-first": then the zone's servers, too.
import sys
import time

import dns.exception
import dns.message
import dns.query
import dns.resolver

name, value, seconds, order = sys.argv[1:]
resolver = dns.resolver.get_default_resolver()


def shown_by_resolver():
    try:
        answer = resolver.resolve(name, "TXT")
    except dns.exception.DNSException:
        return False
    return any(value.encode() in record.strings for record in answer)


def shown_by_servers():
    zone = dns.resolver.zone_for_name(name)
    servers = [str(record.target) for record in resolver.resolve(zone, "NS")]
    return all(shown_by(str(resolver.resolve(server, "A")[0])) for server in servers)


def shown_by(address):
    answer = dns.query.udp(dns.message.make_query(name, "TXT"), address, timeout=2).answer
    return any(value.encode() in record.strings for rrset in answer for record in rrset)


while not (shown_by_resolver() and (order == "resolver" or shown_by_servers())):
    time.sleep(float(seconds))
