#!/bin/bash
# Not done here, and told: packages are there already, and there is nobody to shut out.
echo "$(basename "$0") $*" >>/root/left-out
