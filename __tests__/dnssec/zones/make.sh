#!/bin/sh
# Signs the same small zone once with each of Debian's signers (bind9-utils, ldnsutils, knot and
# knot-dnssecutils) and writes one record a line beside this script. The keys are made anew each time and
# thrown away, the times are fixed: the tests judge the zones as of 2026-11-15, so they never expire.
set -eu

out=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

start=20261101000000
end=20261201000000
: >"$out/children.ds"

# plain ZONE: the unsigned zone. `under` and `ent` are empty non-terminals; below `under` there is nothing but
# an unsigned delegation, which opt-out leaves without an NSEC3 record.
plain() {
  cat <<ZONE
$1. 3600 IN SOA ns1.$1. hostmaster.$1. 2026111501 7200 3600 1209600 300
$1. 3600 IN NS ns1.$1.
ns1.$1. 3600 IN A 192.0.2.1
www.$1. 300 IN A 192.0.2.2
www.$1. 300 IN A 192.0.2.10
www.$1. 300 IN AAAA 2001:db8::2
_acme-challenge.$1. 60 IN TXT "ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8"
alias.$1. 300 IN CNAME WWW.$1.
old.$1. 300 IN DNAME new.$1.
a.ent.$1. 300 IN TXT "below an empty non-terminal"
*.wild.$1. 300 IN TXT "from the wildcard"
z.b.wild.$1. 300 IN TXT "makes b.wild exist"
signed.$1. 3600 IN NS ns.signed.$1.
signed.$1. 3600 IN DS 12345 13 2 000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F
ns.signed.$1. 3600 IN A 192.0.2.3
unsigned.$1. 3600 IN NS ns.unsigned.$1.
ns.unsigned.$1. 3600 IN A 192.0.2.4
leaf.under.$1. 3600 IN NS ns.unsigned.$1.
ZONE
}

# bind ZONE ALGORITHM [option...]: a KSK and a ZSK by dnssec-keygen, signed by dnssec-signzone.
bind() {
  zone=$1 algorithm=$2
  shift 2
  case $algorithm in *RSA*) bits='-b 1024' ;; *) bits= ;; esac
  nsec3=; case "$*" in *-3*) nsec3=-3 ;; esac
  case $algorithm in NSEC3RSASHA1) nsec3=-3 ;; RSASHA1) nsec3= ;; esac
  plain "$zone" >"$zone.plain"
  for role in '-f KSK' ''; do
    # shellcheck disable=SC2086
    key=$(dnssec-keygen -q $nsec3 -a "$algorithm" $bits $role -n ZONE "$zone" 2>/dev/null)
    cat "$key.key" >>"$zone.plain"
  done
  # -P: our own tests are the check; -x: the KSK signs nothing but the DNSKEY RRset.
  dnssec-signzone -q -P -x -O full -s "$start" -e "$end" -o "$zone" "$@" -f "$zone.signed" "$zone.plain" >/dev/null 2>&1
  keep "$zone"
}

# ldns ZONE ALGORITHM [option...]: one key for both roles by ldns-keygen, signed by ldns-signzone.
ldns() {
  zone=$1 algorithm=$2
  shift 2
  plain "$zone" >"$zone.plain"
  key=$(ldns-keygen -k -a "$algorithm" -b 1024 "$zone")
  ldns-signzone -i "$start" -e "$end" -o "$zone" "$@" -f "$zone.signed" "$zone.plain" "$key"
  keep "$zone"
}

# knot ZONE ALGORITHM [policy line]: keys by keymgr, signed by kzonesign as of 2026-11-02.
knot() {
  zone=$1 algorithm=$2 policy=$3
  made=$(date -u -d '2026-11-01' +%s)
  mkdir -p "$zone.kasp"
  plain "$zone" >"$zone.zone"
  cat >"$zone.conf" <<CONF
database:
    storage: "$work"
    kasp-db: "$zone.kasp"
policy:
  - id: p
    algorithm: $algorithm
    manual: on
    single-type-signing: on
    cds-cdnskey-publish: none
    rrsig-lifetime: 29d
    rrsig-refresh: 7d
    $policy
zone:
  - domain: $zone.
    file: "$work/$zone.zone"
    dnssec-signing: on
    dnssec-policy: p
CONF
  keymgr -c "$zone.conf" "$zone." generate "algorithm=$algorithm" ksk=yes zsk=yes \
    "created=$made" "publish=$made" "ready=$made" "active=$made" >/dev/null
  mkdir -p "$zone.out"
  kzonesign -c "$zone.conf" -t "$((made + 86400))" -o "$zone.out" "$zone." >/dev/null 2>&1
  cp "$zone.out"/* "$zone.signed"
  keep "$zone"
}

# keep ZONE: one record a line, in one order, and the DS records of its secure entry point beside it.
keep() {
  named-compilezone -q -D -i none -k ignore -o - "$1" "$1.signed" 2>/dev/null |
    sed -e 's/;.*//' -e 's/[[:blank:]][[:blank:]]*/ /g' -e 's/ *$//' | grep . >"$out/$1.zone"
  grep ' DNSKEY 257 ' "$out/$1.zone" >ksk
  for digest in SHA-1 SHA-256 SHA-384; do
    dnssec-dsfromkey -a "$digest" -f ksk "$1" 2>/dev/null >>"$out/children.ds"
  done
}

bind rsasha1.lab RSASHA1
bind rsasha1-nsec3.lab NSEC3RSASHA1 -3 aabbccdd -H 10
bind rsasha256.lab RSASHA256
bind p256.lab ECDSAP256SHA256
bind p384-nsec3.lab ECDSAP384SHA384 -3 - -H 0
bind ed25519.lab ED25519
bind ed448-nsec3.lab ED448 -3 0123 -H 1
bind opt-out.lab ECDSAP256SHA256 -3 - -H 0 -A
ldns rsasha512.lab RSASHA512
ldns iterations.lab ECDSAP256SHA256 -n -t 151 -s abcd
knot knot-nsec.lab ecdsap256sha256 ''
knot knot-opt-out.lab ecdsap256sha256 'nsec3: on
    nsec3-iterations: 0
    nsec3-salt-length: 0
    nsec3-opt-out: on'
