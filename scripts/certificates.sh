#!/usr/bin/env bash
# Makes certificates of servers on loopback with OpenSSL, good ones and such with each fault there is:
#   scripts/certificates.sh FOLDER [URL]
# FOLDER/root.pem is whom to trust. NAME.pem is what the server NAME sends, its own certificate first, NAME.chain the rest of it, NAME.key its key.
# FOLDER/root.crl is the root's list of revoked certificates; the certificates *-listed say that it is at URL/root.crl. NAME.ocsp is what an OCSP responder
# says of NAME. Leaves nothing outside of FOLDER.
set -euo pipefail

[[ $# -eq 1 || $# -eq 2 ]] || { echo "usage: scripts/certificates.sh FOLDER [URL]" >&2; exit 1; }
type -P openssl >/dev/null || { echo "certificates.sh: openssl is needed; install it (Debian: apt install openssl)." >&2; exit 1; }
nowhere=http://127.0.0.1:9 # nobody listens there
lists=${2:-$nowhere}
mkdir -p "$1"
cd "$1"

HOSTS="subjectAltName=DNS:localhost,IP:127.0.0.1"
SERVER="extendedKeyUsage=serverAuth"
AUTHORITY=$'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign'
past=$(date -u -d '60 days ago' +%Y%m%d%H%M%SZ)
ended=$(date -u -d '30 days ago' +%Y%m%d%H%M%SZ)
yesterday=$(date -u -d '1 day ago' +%Y%m%d%H%M%SZ)
next_month=$(date -u -d '30 days' +%Y%m%d%H%M%SZ)
later=$(date -u -d '60 days' +%Y%m%d%H%M%SZ)

cat >ca.cnf <<'CONFIG'
[ca]
default_ca = any
[any]
database = index.txt
new_certs_dir = .
unique_subject = no
rand_serial = yes
default_md = sha256
default_crl_days = 1
policy = anything
[anything]
commonName = supplied
CONFIG
: >index.txt

key() {
  case ${2:-ec} in
    ec) openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null ;;
    *) openssl genrsa -out "$1.key" "$2" 2>/dev/null ;;
  esac
}

# issue NAME SUBJECT ISSUER EXTENSIONS [OPTIONS...]: NAME.crt; the key is made unless it is there. An issuer "-" is the certificate itself.
issue() {
  local name=$1 subject=$2 issuer=$3 extensions=$4
  shift 4
  [ -e "$name.key" ] || key "$name"
  openssl req -new -config /dev/null -subj "/CN=$subject" -key "$name.key" -out "$name.csr" 2>/dev/null \
    || openssl req -new -subj "/CN=$subject" -key "$name.key" -out "$name.csr"
  printf '%s\n' "$extensions" >"$name.ext"
  local signer=(-cert "$issuer.crt" -keyfile "$issuer.key")
  if [ "$issuer" = - ]; then signer=(-selfsign -keyfile "$name.key"); fi
  openssl ca -batch -config ca.cnf -notext "${signer[@]}" -in "$name.csr" -out "$name.crt" -extfile "$name.ext" \
    -startdate "$yesterday" -enddate "$next_month" "$@" 2>"$name.log" || { cat "$name.log" >&2; exit 1; }
}

# server NAME CHAIN...: what it sends.
server() {
  local name=$1
  shift
  cat "$@" </dev/null >"$name.chain"
  cat "$name.crt" "$@" >"$name.pem"
}

issue root "peer root" - "$AUTHORITY"
cp root.crt root.pem
issue stranger "unknown root" - "$AUTHORITY"
issue intermediate "peer intermediate" root "$AUTHORITY"
issue no-authority "no authority" root "basicConstraints=critical,CA:FALSE"
issue short-path "short path" root $'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign'
issue below-short-path "below" short-path "$AUTHORITY"
issue constrained "constrained" root "$AUTHORITY"$'\nnameConstraints=critical,permitted;DNS:elsewhere.test,permitted;IP:10.0.0.0/255.0.0.0'

usual="$HOSTS"$'\n'"$SERVER"
issue good "good" root "$usual"; server good
issue good-chain "good" intermediate "$usual"; server good-chain intermediate.crt
issue expired "expired" root "$usual" -startdate "$past" -enddate "$ended"; server expired
issue not-yet-valid "not yet" root "$usual" -startdate "$next_month" -enddate "$later"; server not-yet-valid
issue wrong-host "wrong" root "subjectAltName=DNS:elsewhere.test"$'\n'"$SERVER"; server wrong-host
issue wildcard-alone "wildcard" root "subjectAltName=DNS:*"$'\n'"$SERVER"; server wildcard-alone
issue wildcard-too-high "wildcard" root "subjectAltName=DNS:*.localhost"$'\n'"$SERVER"; server wildcard-too-high
issue wildcard-in-part "wildcard" root "subjectAltName=DNS:l*"$'\n'"$SERVER"; server wildcard-in-part
issue name-in-subject "localhost" root "$SERVER"; server name-in-subject
issue address-in-subject "127.0.0.1" root "$SERVER"; server address-in-subject
issue self-signed "self" - "$usual"; server self-signed
issue unknown-root "unknown" stranger "$usual"; server unknown-root stranger.crt
issue missing-intermediate "missing" intermediate "$usual"; server missing-intermediate
issue issuer-no-authority "below" no-authority "$usual"; server issuer-no-authority no-authority.crt
issue path-too-long "below" below-short-path "$usual"; server path-too-long below-short-path.crt short-path.crt
issue name-not-permitted "not permitted" constrained "$usual"; server name-not-permitted constrained.crt
issue clients-only "clients" root "$HOSTS"$'\nextendedKeyUsage=clientAuth'; server clients-only
key short-key 512
issue short-key "short" root "$usual"; server short-key
key rsa-root 2048
issue rsa-root "peer rsa root" - "$AUTHORITY"
cat rsa-root.crt >>root.pem
issue md5 "md5" rsa-root "$usual" -md md5; server md5
issue sha1 "sha1" root "$usual" -md sha1; server sha1
issue expired-self-signed "both" - "$usual" -startdate "$past" -enddate "$ended"; server expired-self-signed
issue client "peer client" root "extendedKeyUsage=clientAuth"; server client
issue revoked "revoked" root "$usual"; server revoked
issue good-listed "good" root "$usual"$'\n'"crlDistributionPoints=URI:$lists/root.crl"; server good-listed
issue revoked-listed "revoked" root "$usual"$'\n'"crlDistributionPoints=URI:$lists/root.crl"; server revoked-listed
issue list-lost "good" root "$usual"$'\n'"crlDistributionPoints=URI:$nowhere/root.crl"; server list-lost
for each in revoked revoked-listed; do
  openssl ca -config ca.cnf -cert root.crt -keyfile root.key -revoke "$each.crt" 2>/dev/null
done
openssl ca -config ca.cnf -cert root.crt -keyfile root.key -gencrl -out root.crl 2>/dev/null
for each in good revoked; do
  openssl ocsp -issuer root.crt -cert "$each.crt" -no_nonce -reqout "$each.req" 2>/dev/null
  openssl ocsp -index index.txt -CA root.crt -rsigner root.crt -rkey root.key -ndays 1 -reqin "$each.req" -respout "$each.ocsp" >/dev/null 2>&1
done

# one bit of the last byte of the signature
issue broken-signature "broken" root "$usual"
openssl x509 -in broken-signature.crt -outform DER -out broken.der
last=$(tail -c 1 broken.der | od -An -tu1 | tr -d ' ')
head -c -1 broken.der >turned.der
# shellcheck disable=SC2059 # the format is the byte
printf "$(printf '\\x%02x' $((last ^ 1)))" >>turned.der
openssl x509 -inform DER -in turned.der -out broken-signature.crt
server broken-signature
