#!/bin/sh
# Makes the certificates of the lab, as was done once: a CA, a server that it vouches for, and a stranger that nobody vouches for.
# They are valid from 2020 to 2120, so that no clock matters. The keys protect nothing: they only ever serve loopback addresses.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

cat > "$work/openssl.cnf" <<END
[ca]
default_ca = lab
[lab]
database = $work/index
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[server]
basicConstraints = critical, CA:FALSE
subjectAltName = DNS:localhost, IP:127.0.0.1, IP:127.0.0.2, IP:127.0.0.3, IP:127.0.0.4, IP:::1
END
: > "$work/index"

# issue NAME EXTENSIONS SIGNER...
issue() {
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=cert-ready test $1" \
    -keyout "$work/$1.key" -out "$work/$1.csr"
  name=$1 extensions=$2
  shift 2
  openssl ca -batch -notext -config "$work/openssl.cnf" -extensions "$extensions" \
    -startdate 20200101000000Z -enddate 21200101000000Z -in "$work/$name.csr" -out "$name.pem" "$@"
}

issue ca authority -selfsign -keyfile "$work/ca.key"
issue server server -cert ca.pem -keyfile "$work/ca.key"
issue stranger server -selfsign -keyfile "$work/stranger.key"
cp "$work/server.key" "$work/stranger.key" .
