#!/bin/bash
# The name of the machine, for everything that is started on it from now on.
set -eu
[ "$1" = set-hostname ]
echo "$2" >/etc/hostname
hostname "$2"
