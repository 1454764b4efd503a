// One zone with every outcome that an authoritative server can have, those that it leads to, one that cannot be loaded, and the root.

/** A zone, as every server takes it. */
export interface Zone {
  readonly apex: string
  readonly text: string
}

/** The zone that all questions are about. */
export const APEX = 'view.lab.'
export const ROOT_IP = '127.60.0.1'
/** The servers on port 53, by their names in the NS set. */
export const SERVERS = { knot: '127.60.1.1', nsd: '127.60.1.2', pdns: '127.60.1.3' } as const
/** The server of the one zone below that can be reached. */
export const CHILD_IP = '127.60.1.4'

const TIMES = '7200 900 1209600 600'
const DENIAL = `knot.view.lab. hostmaster.view.lab. 2026112601 ${TIMES}`
/** What a denial carries: the SOA record, with the lower of its own TTL and of its MINIMUM (RFC 2308 section 3). */
export const SOA = `600 SOA ${DENIAL}`
/** A TXT value of 600 octets in three strings. */
export const LONG = ['a', 'b', 'c'].map((letter) => `"${letter.repeat(200)}"`).join(' ')
/** Three values of that size, more than the 1232 octets that we take by UDP. */
export const HUGE = ['x', 'y', 'z'].map((last) => `${LONG.slice(0, -1)}${last}"`)
/** A domain name of 200 octets, to which DNAME adds what stands below it. */
export const FAR = `${'abcdefghi.'.repeat(20)}view.lab.`
export const DIGEST = '0123456789ABCDEF'.repeat(4)
/** More aliases in a row than BIND and PowerDNS follow. */
const LINKS = Array.from({ length: 12 }, (_, at) => `link${at} 3600 CNAME link${at + 1}`)
const NS_SET = Object.entries(SERVERS).flatMap(([name, ip]) => [`@ 3600 NS ${name}`, `${name} 3600 A ${ip}`])

const VIEW = `$ORIGIN view.lab.
@ 3600 SOA ${DENIAL}
${NS_SET.join('\n')}
@ 3600 TXT "at the apex"
one 3600 TXT "a value"
strings 3600 TXT "in" " three " "strings"
several 3600 TXT "first"
several 3600 TXT "second"
several 3600 TXT "third"
empty 3600 TXT ""
octets 3600 TXT "quote \\" backslash \\\\ semicolon ; blank \\032 control \\000 \\127 high \\255"
long 3600 TXT ${LONG}
${HUGE.map((value) => `huge 3600 TXT ${value}`).join('\n')}
short 300 TXT "soon forgotten"
uneven 600 TXT "one RRset"
uneven 300 TXT "of two TTLs"
MiXeD 3600 TXT "letters"
dot\\.blank\\032 3600 TXT "in one label"
alias 3600 CNAME one
chain 3600 CNAME chain2
chain2 3600 CNAME alias
capitals 3600 CNAME ONE.View.Lab.
away 3600 CNAME there.other.lab.
dangling 3600 CNAME absent
dangling-away 3600 CNAME absent.other.lab.
without-type 3600 CNAME a
circle 3600 CNAME circle2
circle2 3600 CNAME circle
self 3600 CNAME self
${LINKS.join('\n')}
link12 3600 TXT "at the end"
renamed 3600 DNAME new
new 3600 TXT "at the target itself"
x.new 3600 TXT "behind DNAME"
renamed-away 3600 DNAME other.lab.
renamed-far 3600 DNAME ${FAR}
round 3600 DNAME round2
round2 3600 DNAME round
*.wild 3600 TXT "from the wildcard"
kept.wild 3600 A 192.0.2.1
*.wild-alias 3600 CNAME one
name.ent.under 3600 A 192.0.2.1
_acme-challenge.delegated 3600 NS ns.elsewhere.lab.
_acme-challenge.glued 3600 NS ns._acme-challenge.glued
ns._acme-challenge.glued 3600 A ${CHILD_IP}
_acme-challenge.secure 3600 NS ns.elsewhere.lab.
_acme-challenge.secure 3600 DS 12345 13 2 ${DIGEST}
a 3600 A 192.0.2.1
a 3600 A 192.0.2.2
a 3600 AAAA 2001:db8::1
caa 3600 CAA 0 issue "letsencrypt.org; validationmethods=dns-01"
caa 3600 CAA 128 iodef "mailto:security@view.lab"
https 3600 HTTPS 1 . alpn=h2,h3 port=8443 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1
https-alias 3600 HTTPS 0 one.view.lab.
https-relative 3600 HTTPS 0 one
svcb 3600 SVCB 2 svc.view.lab. mandatory=alpn alpn=h2 key667=hello
tlsa 3600 TLSA 3 1 1 ${DIGEST}
smimea 3600 SMIMEA 3 0 1 ${DIGEST}
naptr 3600 NAPTR 100 10 "u" "E2U+sip" "!^.*$!sip:info@view.lab!" .
sshfp 3600 SSHFP 4 2 ${DIGEST}
uri 3600 URI 10 1 "https://view.lab/path"
mx 3600 MX 10 a
srv 3600 SRV 0 5 443 a
ptr 3600 PTR a
hinfo 3600 HINFO "RFC" "8482"
unknown 3600 TYPE65280 \\# 4 0A000001
`
const OTHER = `$ORIGIN other.lab.
@ 3600 SOA ${DENIAL}
@ 3600 NS knot.view.lab.
@ 3600 NS nsd.view.lab.
@ 3600 NS pdns.view.lab.
there 3600 TXT "in another zone"
`

/** It has a line that is no record. */
const BROKEN = `$ORIGIN broken.lab.
@ 3600 SOA ${DENIAL}
@ 3600 NS knot.view.lab.
x 3600 A here
`

/** What each of the servers serves. */
export const ZONES: readonly Zone[] = [
  { apex: APEX, text: VIEW },
  { apex: 'other.lab.', text: OTHER },
  { apex: 'broken.lab.', text: BROKEN },
]

/** A challenge that is a zone of its own, at another server. */
export const CHILD: Zone = {
  apex: '_acme-challenge.glued.view.lab.',
  text: `$ORIGIN _acme-challenge.glued.view.lab.
@ 3600 SOA ${DENIAL}
@ 3600 NS ns
@ 3600 TXT "in a zone of its own"
ns 3600 A ${CHILD_IP}
`,
}

/** The root, which delegates both zones. */
export const ROOT: Zone = {
  apex: '.',
  text: [
    `. 3600 SOA ns. hostmaster. 1 ${TIMES}`,
    '. 3600 NS ns.',
    `ns. 3600 A ${ROOT_IP}`,
    ...Object.entries(SERVERS).flatMap(([name, ip]) => [
      `view.lab. 3600 NS ${name}.view.lab.`,
      `other.lab. 3600 NS ${name}.view.lab.`,
      `${name}.view.lab. 3600 A ${ip}`,
    ]),
    '',
  ].join('\n'),
}
