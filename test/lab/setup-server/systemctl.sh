#!/bin/bash
# As much of systemd as it takes to start these servers: what their units say is run as they say it. A unit that is not installed is left out, and told.
set -eu
verb=$1
shift
mkdir -p /run/systemd/system
export INVOCATION_ID=1
case $verb in enable | daemon-reload) exit 0 ;; esac
for name in "$@"; do
  unit=/usr/lib/systemd/system/${name%.service}.service
  if [ ! -f "$unit" ]; then
    echo "systemctl $verb $name: not installed here" >>/root/left-out
    continue
  fi
  said() { sed -n "s/^$1=//p" "$unit" | sed 's/^[-+!@]*//'; }
  if [ "$verb" = reload ]; then
    sh -c "$(said ExecReload | sed "s/\$MAINPID/$(cat "$(said PIDFile)" 2>/dev/null || pidof -s "$name")/")"
    continue
  fi
  user=$(said User)
  for folder in $(said RuntimeDirectory); do install -d -o "${user:-root}" "/run/$folder"; done
  sed -n 's/^ExecStartPre=+\?//p' "$unit" | while read -r line; do sh -c "${line#-}" || [ "${line#-}" != "$line" ]; done
  set -- sh -c "exec $(said ExecStart)"
  [ -z "$user" ] || set -- setpriv --reuid="$user" --regid="$user" --init-groups "$@"
  setsid "$@" </dev/null >>"/var/log/$name.said" 2>&1 &
  [ "$(said Type)" != forking ] || wait $!
done
