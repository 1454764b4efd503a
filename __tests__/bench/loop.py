# Waits for a TXT record as scripts do. Usage: loop.py NAME VALUE SECONDS ORDER
# ORDER "resolver": asks the system's resolver until it shows the value. ORDER "resolver-first": then the zone's servers, too.
# ORDER "ansible": community.dns 2.5.5, which asks the resolver for NS of each label down to the name, and then its servers;
# SECONDS is 0, for it has intervals of its own.
import itertools
import sys
import time

import dns.exception
import dns.message
import dns.name
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


def shown_by_servers(zone):
    servers = [str(record.target) for record in resolver.resolve(zone, "NS")]
    return all(shown_by(str(resolver.resolve(server, "A")[0])) for server in servers)


def shown_by(address):
    answer = dns.query.udp(dns.message.make_query(name, "TXT"), address, timeout=2).answer
    return any(value.encode() in record.strings for rrset in answer for record in rrset)


def lowest_zone():
    """The lowest name with NS records on the way down; None where the resolver says that there is no such name."""
    target, zone = dns.name.from_text(name), None
    for labels in range(2, len(target.labels) + 1):
        part = target.split(labels)[1]
        try:
            resolver.resolve(part, "NS")
            zone = part
        except dns.resolver.NoAnswer:
            pass
        except dns.resolver.NXDOMAIN:
            return None
    return zone


def shown():
    if order == "ansible":
        zone = lowest_zone()
        return zone is not None and shown_by_servers(zone)
    if not shown_by_resolver():
        return False
    return order == "resolver" or shown_by_servers(dns.resolver.zone_for_name(name))


for look in itertools.count():
    if shown():
        break
    time.sleep(min(2 + look * 0.5, 10) if order == "ansible" else float(seconds))
