#!/bin/bash
# Gives the certificate that the authority of the lab made, where certbot puts those of its own.
set -eu
while [ $# -gt 0 ]; do
  [ "$1" != -d ] || host=$2
  shift
done
install -d -m 0755 /etc/letsencrypt/renewal-hooks/{pre,deploy,post}
install -d -m 0700 /etc/letsencrypt/live
install -d "/etc/letsencrypt/live/$host"
install -m 0644 /root/made/chain.pem "/etc/letsencrypt/live/$host/fullchain.pem"
install -m 0600 /root/made/key.pem "/etc/letsencrypt/live/$host/privkey.pem"
