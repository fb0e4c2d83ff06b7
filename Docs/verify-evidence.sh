#!/bin/sh
# Checks a bundle of evidence as an outsider: without the program that made it, with nothing but
# coreutils, OpenSSL 3, OpenSSH 8.2 or newer, and jq. An archive is unpacked first: tar -C DIR -xf FILE
#
#   Docs/verify-evidence.sh FOLDER [FINGERPRINT]
#
# FINGERPRINT is that of the installation's key (SHA256:…), learnt on another way. Exit 0: everything
# holds. Exit 1: something does not, and the last line says what.
set -eu
LC_ALL=C
export LC_ALL

fail() {
  printf 'FAILED  %s\n' "$*" >&2
  exit 1
}
ok() { printf 'ok      %s\n' "$*"; }

[ $# -ge 1 ] && [ $# -le 2 ] || { echo "usage: $0 FOLDER [FINGERPRINT]" >&2; exit 2; }
trusted=${2:-}
cd -- "$1" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

digest_of() { sha256sum < "$1" | cut -c 1-64; }
field() { jq -er "$2" "$1" 2> /dev/null || fail "$1 has no $2"; }
same() { [ "$2" = "$3" ] || fail "$1: $2 is not $3"; }

# --- The files: plain ones only, and exactly those that SHA256SUMS names -------------------------
jq -Rsr 'split("\n")[:-1][] | .[66:]' SHA256SUMS > "$work/names" || fail "SHA256SUMS cannot be read"
while IFS= read -r name; do
  case $name in
    '' | .* | -* | /* | */.* | */-* | */*/* | *[!A-Za-z0-9._:/-]*) fail "SHA256SUMS names $name" ;;
  esac
done < "$work/names"
for file in * .[!.]* ..?* */* */.[!.]* */..?*; do
  [ -e "$file" ] || [ -L "$file" ] || continue
  [ ! -L "$file" ] || fail "$file is a link"
  case $file in */*) ;; *) [ ! -d "$file" ] || continue ;; esac
  [ -f "$file" ] || fail "$file is no plain file"
  case $file in SHA256SUMS | SHA256SUMS.sig | SHA256SUMS.sshsig) continue ;; esac
  jq -Rse --arg name "$file" 'split("\n") | index([$name]) != null' "$work/names" > /dev/null ||
    fail "$file is not named by SHA256SUMS"
done
sha256sum -c --strict --quiet SHA256SUMS > /dev/null 2>&1 || fail "a file differs from SHA256SUMS"
ok "every file has the digest in SHA256SUMS"

# --- The seal: the installation's key over SHA256SUMS, in both forms -----------------------------
raw_key() { openssl pkey -pubin -in "$1" -outform DER 2> /dev/null | tail -c 32; }
verified() { openssl pkeyutl -verify -rawin -pubin -inkey "$1" -in "$2" -sigfile "$3" > /dev/null 2>&1; }

install=install@$(field provenance.json .predicate.install_id)
verified keys/install.pub.pem SHA256SUMS SHA256SUMS.sig || fail "SHA256SUMS.sig"
ssh-keygen -Y verify -f keys/allowed_signers -I "$install" -n switchboard-evidence@v1 \
  -s SHA256SUMS.sshsig < SHA256SUMS > /dev/null 2>&1 || fail "SHA256SUMS.sshsig"

# An armored signature has one form: ssh-keygen passes over some bytes of it, this does not.
canonical() {
  {
    echo "-----BEGIN SSH SIGNATURE-----"
    jq -Rsr 'split("\n")[1:-2] | join("")' "$1" | base64 -d 2> /dev/null | base64 -w 70
    echo "-----END SSH SIGNATURE-----"
  } | cmp -s - "$1"
}
canonical SHA256SUMS.sshsig || fail "SHA256SUMS.sshsig is not in its one form"

# --- Keys: names, fingerprints and the two forms of each agree with keys/history.json -----------
# key_of PRINCIPAL FINGERPRINT: leaves the key's line in $key.
key_of() {
  key=$(jq -er --arg p "$1" --arg k "$2" \
    'first(.keys[] | select(.principal == $p and .key_id == $k) | .key)' keys/history.json) ||
    fail "keys/history.json has no key $2 of $1"
  printf '%s\n' "$key" > "$work/key.pub"
  same "the fingerprint of $1" "$(ssh-keygen -lf "$work/key.pub" | cut -d ' ' -f 2)" "$2"
}
# plain_key PRINCIPAL FINGERPRINT: leaves the file for openssl in $pem.
plain_key() {
  key_of "$1" "$2"
  case $1 in
    install@*)
      pem=keys/install.pub.pem
      [ "$2" = "$install_key" ] || pem=keys/install-former.pub.pem
      ;;
    *)
      pem=keys/op-$1.pub.pem
      [ "${#1}" -le 64 ] || pem=keys/op-$(printf %s "$1" | cut -c 1-40)-$(
        printf %s "$1" | sha256sum | cut -c 1-16
      ).pub.pem
      ;;
  esac
  raw_key "$pem" > "$work/pem.raw"
  printf '%s\n' "$key" | cut -d ' ' -f 2 | base64 -d | tail -c 32 | cmp -s - "$work/pem.raw" ||
    fail "$pem is not the key of $1"
}
install_line=$(jq -er --arg p "$install" 'first(.keys[] | select(.principal == $p) | .key)' \
  keys/history.json) || fail "keys/history.json has no key of $install"
printf '%s\n' "$install_line" > "$work/install.pub"
install_key=$(ssh-keygen -lf "$work/install.pub" | cut -d ' ' -f 2)
# Of several keys of an installation the one that sealed this is meant.
for candidate in $(jq -er --arg p "$install" '.keys[] | select(.principal == $p) | .key_id' \
  keys/history.json); do
  jq -er --arg k "$candidate" 'first(.keys[] | select(.key_id == $k) | .key)' keys/history.json |
    cut -d ' ' -f 2 | base64 -d | tail -c 32 > "$work/candidate"
  raw_key keys/install.pub.pem | cmp -s - "$work/candidate" && install_key=$candidate
done
plain_key "$install" "$install_key"
[ -z "$trusted" ] || same "the installation's key" "$install_key" "$trusted"
ok "$install sealed it with $install_key$([ -n "$trusted" ] || echo ', compared with no key that is known')"

# --- Documents: payload, what was signed, signature and envelope ---------------------------------
# document NAME TYPE PRINCIPAL FINGERPRINT
document() {
  if [ -e "$1.sshsig" ]; then
    [ "$2" = approval ] || fail "$1.sshsig"
    key_of "$3" "$4"
    printf '%s namespaces="switchboard-approval@v1" %s\n' "$3" "$key" > "$work/signers"
    ssh-keygen -Y verify -f "$work/signers" -I "$3" -n switchboard-approval@v1 \
      -s "$1.sshsig" < "$1.json" > /dev/null 2>&1 || fail "$1.sshsig"
    canonical "$1.sshsig" || fail "$1.sshsig is not in its one form"
    return
  fi
  type=application/vnd.switchboard.$2.v1+json
  [ "$2" != statement ] || type=application/vnd.in-toto+json
  {
    printf 'DSSEv1 %d %s %d ' "${#type}" "$type" "$(wc -c < "$1.json")"
    cat "$1.json"
  } | cmp -s - "$1.pae" || fail "$1.pae is not made from $1.json"
  plain_key "$3" "$4"
  verified "$pem" "$1.pae" "$1.sig" || fail "$1.sig: $3 did not sign $1.json"
  same "$1.dsse.json" "$(field "$1.dsse.json" .payloadType)" "$type"
  same "$1.dsse.json" "$(field "$1.dsse.json" '.signatures | length')" 1
  field "$1.dsse.json" .payload | base64 -d | cmp -s - "$1.json" || fail "$1.dsse.json"
  field "$1.dsse.json" '.signatures[0].sig' | base64 -d | cmp -s - "$1.sig" || fail "$1.dsse.json"
}
document provenance statement "$install" "$install_key"
jq -er '.subject[] | "\(.digest.sha256)  \(.name)"' provenance.json > "$work/subjects"
jq -Rse --rawfile subjects "$work/subjects" \
  '($subjects | split("\n")[:-1]) - (split("\n")) == []' SHA256SUMS > /dev/null ||
  fail "provenance.json names other files or digests"

# --- The log: entry, path, root, checkpoint ------------------------------------------------------
node() { { printf '\001'; cat "$1" "$2"; } | openssl dgst -sha256 -binary > "$work/node"; mv "$work/node" "$work/root"; }
check_log() {
  jq -Rsj 'split("\n\n")[1:] | join("\n\n")' audit.tlog-proof | cmp -s - checkpoint ||
    fail "checkpoint is not the one in audit.tlog-proof"
  jq -Rsr 'split("\n\n")[0] | split("\n")[]' audit.tlog-proof > "$work/proof"
  {
    read -r header
    read -r extra
    read -r place
    same "audit.tlog-proof" "$header" c2sp.org/tlog-proof@v1
    printf %s "${extra#extra }" | base64 -d > "$work/entry"
    index=${place#index }
    same "the log's origin" "$(head -n 1 checkpoint)" \
      "switchboard/${install#install@}/$(field provenance.json .predicate.epoch)"
    size=$(head -n 2 checkpoint | tail -n 1)
    case $index$size in *[!0-9]*) fail "audit.tlog-proof" ;; esac
    { printf '\000'; cat "$work/entry"; } | openssl dgst -sha256 -binary > "$work/root"
    leaf_hash=$({ printf '\000'; cat "$work/entry"; } | sha256sum | cut -c 1-64)
    [ "$index" -lt "$size" ] || fail "audit.tlog-proof: entry $index of $size"
    at=$index
    last=$((size - 1))
    while read -r sibling; do
      printf %s "$sibling" | base64 -d > "$work/sibling"
      [ "$last" -gt 0 ] || fail "audit.tlog-proof: the path is too long"
      if [ $((at & 1)) -eq 1 ] || [ "$at" -eq "$last" ]; then
        node "$work/sibling" "$work/root"
        while [ $((at & 1)) -eq 0 ] && [ "$at" -ne 0 ]; do
          at=$((at >> 1))
          last=$((last >> 1))
        done
      else
        node "$work/root" "$work/sibling"
      fi
      at=$((at >> 1))
      last=$((last >> 1))
    done
    [ "$last" -eq 0 ] || fail "audit.tlog-proof: the path is too short"
  } < "$work/proof"
  head -n 3 checkpoint | tail -n 1 | base64 -d | cmp -s - "$work/root" ||
    fail "audit.tlog-proof: the path does not lead to the root"
  head -n 3 checkpoint > "$work/note"
  jq -Rsr 'split("\n")[4] | split(" ")[2]' checkpoint | base64 -d | tail -c 64 > "$work/note.sig"
  verified keys/install.pub.pem "$work/note" "$work/note.sig" || fail "checkpoint: its signature"
  ok "entry $index of $size entries is proven by the log's signed checkpoint"
}
if [ -e audit.tlog-proof ] || [ -e checkpoint ]; then check_log; fi

# --- A billing export ----------------------------------------------------------------------------
if [ "$(field provenance.json .predicateType)" = urn:switchboard:export-evidence:v1 ]; then
  document manifest export "$install" "$install_key"
  jq -er '.files[] | "\(.sha256)  \(.name)"' manifest.json > "$work/files"
  sha256sum -c --strict --quiet "$work/files" > /dev/null 2>&1 ||
    fail "a file differs from manifest.json"
  ok "$install signed the manifest of $(wc -l < "$work/files") files"
  ok "the bundle holds"
  exit 0
fi
same "the kind of bundle" "$(field provenance.json .predicateType)" urn:switchboard:action-evidence:v1

# --- A privileged action: who asked, who decided, what the installation did ----------------------
requester=$(field request.json .requester)
document request request "$requester" "$(field request.json .requester_key)"
# The installation's key of that entry, which another one may have replaced since.
former_key=$(jq -er --arg p "$install" --argjson at "$(field execution.json .audit.index)" \
  'first(.keys[] | select(.principal == $p and .from <= $at and (.until == null or $at < .until))
    | .key_id)' keys/history.json) || fail "keys/history.json has no key of $install at the entry"
document execution execution "$install" "$former_key"
request_digest=$(digest_of request.json)
: > "$work/people"
: > "$work/keys"
: > "$work/approvals"
field request.json .requester >> "$work/people"
field request.json .requester_key >> "$work/keys"
count=0
while [ -e "approval-$((count + 1)).json" ]; do
  count=$((count + 1))
  name=approval-$count
  approver=$(field $name.json .approver)
  document $name approval "$approver" "$(field $name.json .approver_key)"
  same "$name.json: request" "$(field $name.json .request_sha256)" "$request_digest"
  same "$name.json: request" "$(field $name.json .request_id)" "$(field request.json .request_id)"
  same "$name.json: text" "$(field $name.json .display_sha256)" "$(field request.json .display_sha256)"
  same "$name.json: installation" "$(field $name.json .install_id)" "${install#install@}"
  same "$name.json: epoch" "$(field $name.json .epoch)" "$(field request.json .epoch)"
  field $name.json .approver >> "$work/people"
  field $name.json .approver_key >> "$work/keys"
  digest_of $name.json >> "$work/approvals"
done
same "people" "$(sort -u "$work/people" | wc -l)" "$((count + 1))"
same "keys" "$(sort -u "$work/keys" | wc -l)" "$((count + 1))"
same "request.json: installation" "$(field request.json .install_id)" "${install#install@}"
same "execution.json: installation" "$(field execution.json .install_id)" "${install#install@}"
same "execution.json: epoch" "$(field execution.json .epoch)" "$(field request.json .epoch)"
same "provenance.json: epoch" "$(field provenance.json .predicate.epoch)" "$(field request.json .epoch)"
same "execution.json: request" "$(field execution.json .request_sha256)" "$request_digest"
same "execution.json: approvals" \
  "$(jq -r '.approvals_sha256[]' execution.json)" "$(cat "$work/approvals")"
ok "$requester asked, $count decided, different people with different keys"

outcome=$(field execution.json .outcome)
case $outcome in
  executed | rolled_back)
    jq -es '
      def moment: rtrimstr("Z");
      .[0] as $request | .[1] as $execution | .[2:] as $approvals
      | ["same-terminal", "other-session", "detached"] as $strengths
      | ($execution.executed_at | moment) as $at
      | ($approvals | length) >= $request.approvals_required
        and all($approvals[]; .decision == "approve" and $at < (.valid_until | moment)
          and ((.strength as $s | $strengths | index($s))
            >= ($request.strength_required as $s | $strengths | index($s))))
        and $at < ($request.expires_at | moment) and $at >= ($request.created_at | moment)
        and $request.policy.allowed == "yes"' \
      request.json execution.json $(seq -f 'approval-%g.json' 1 "$count") > /dev/null ||
      fail "it was carried out without the approvals that it needs, or not in time"
    ;;
  denied)
    jq -es 'any(.[]; .decision == "deny")' $(seq -f 'approval-%g.json' 1 "$count") > /dev/null ||
      fail "execution.json says denied, and nobody has denied it"
    ;;
  failed) ;;
  *) fail "execution.json: $outcome" ;;
esac
ok "the outcome is $outcome"

# --- The log's entry is that of this act, and the keys were in force at it -----------------------
[ -n "${index:-}" ] || fail "audit.tlog-proof is missing"
same "execution.json: entry" "$(field execution.json .audit.index)" "$index"
same "execution.json: leaf" "$(field execution.json .audit.leaf_hash)" "$leaf_hash"
same "the log's entry" "$(field "$work/entry" .detail.request_id)" "$(field request.json .request_id)"
[ "$outcome" != executed ] ||
  same "the log's entry" "$(field "$work/entry" .detail.request_sha256)" "$request_digest"
jq -es --argjson at "$index" --arg install "$install" --arg install_key "$former_key" '
  .[0].keys as $keys | .[1:] as $signed
  | ([$signed[] | {p: (.requester // .approver), k: (.requester_key // .approver_key),
      seen: .checkpoint.size}] + [{p: $install, k: $install_key, seen: $at}])
  | all(.[]; . as $s | $s.seen <= $at and any($keys[]; .principal == $s.p and .key_id == $s.k
      and .from <= $at and (.until == null or $at < .until)))' \
  keys/history.json request.json $(seq -f 'approval-%g.json' 1 "$count") > /dev/null ||
  fail "a key was not in force at entry $index"
ok "every key was in force at entry $index"

# --- What was decided, shown, before and after ---------------------------------------------------
same "policy/input.json" "$(digest_of policy/input.json)" "$(field request.json .policy.input_sha256)"
jq -e --slurpfile signed policy/decision.json '.policy == $signed[0]' request.json > /dev/null ||
  fail "policy/decision.json is not the decision that was signed"
[ ! -e policy/bundle.rego ] ||
  same "policy/bundle.rego" "$(digest_of policy/bundle.rego)" "$(field request.json .policy.policy_sha256)"
same "state/before.json" "$(digest_of state/before.json)" "$(field request.json .pre_state.sha256)"
same "state/after.json" "$(digest_of state/after.json)" "$(field execution.json .post_state_sha256)"
same "display.txt" "$(digest_of display.txt)" "$(field request.json .display_sha256)"
[ ! -e attachment.txt ] ||
  same "attachment.txt" "$(digest_of attachment.txt)" "$(field request.json .parameters.sha256)"
ok "policy, state and the text that was shown are those that were signed"
ok "the bundle holds"
