#!/bin/sh
# Leaves in lib/etalon.aot of an installation what the virtual machine learns from a few calls (Java 25 and later): calls
# take about two thirds of the time with it.
# Usage: train.sh INSTALLATION EXAMPLES SCRATCH
# SCRATCH is a folder for what the calls write; it is removed.
set -u
installation=$1
examples=$2
scratch=$3
rm -rf "$scratch"
mkdir -p "$scratch" || exit 4

# A call a line, its words parted by tabs (org.etalon.launch).
calls=$scratch/calls
call() {
	line=$1
	shift
	for word; do
		line=$(printf '%s\t%s' "$line" "$word")
	done
	printf '%s\n' "$line" >>"$calls"
}
call check "$examples/register.csv" -o "$scratch/result.csv"
call register import "$examples/lists/frgu.csv" --source frgu --yes --db "$scratch/database"
call register list --db "$scratch/database"

# Classes that are unloaded before the cache is written would not be in it: those of most bundles. The options are split
# at spaces, hence the relative paths.
ln -s "$calls" "$installation/lib/training" || exit 4
(
	cd "$installation" &&
		ETALON_JAVA_OPTS='-Detalon.training=lib/training -XX:-ClassUnloading -XX:AOTCacheOutput=lib/etalon.aot' ./etalon check
)
rm -rf "$installation/lib/training" "$scratch"
