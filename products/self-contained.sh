#!/bin/sh
# Makes PRODUCT-VERSION-linux-x86_64-with-java.tar.gz: a product for Linux with a runtime inside (jpackage), started by
# the product's own scripts.
# Usage: self-contained.sh PRODUCT JAVA_HOME ROOT_FOLDER TARGET_FOLDER VERSION TIMESTAMP
# Times are those of the last commit (TIMESTAMP), as in the other archives. The image stays in
# TARGET_FOLDER/self-contained/PRODUCT.
set -eu
product=$1
jdk=$2
root=$3
target=$4
version=$5
timestamp=$6
out=$target/self-contained
archive=$target/products/$product-$version-linux-x86_64-with-java.tar.gz
rm -rf "$out" "$archive"

if [ ! -x "$jdk/bin/jpackage" ]; then
	echo "[WARNING] no self-contained image: $jdk has no jpackage; install one that has: apt-get install openjdk-21-jdk-headless"
	[ -z "${CI:-}" ]
	exit
fi

# java.management: the components runtime; java.naming, java.sql, java.sql.rowset, java.transaction.xa, java.security.jgss,
# java.security.sasl, jdk.net: databases and their pool; jdk.localedata: Russian dates and numbers; no --strip-native-commands, which
# jpackage adds by default: the script starts bin/java.
modules=java.base,java.logging,java.management,java.naming,java.security.jgss,java.security.sasl,java.sql,java.sql.rowset,java.transaction.xa,java.xml,jdk.jartool,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs
scripts=etalon
if [ "$product" = etalon-workbench ]; then
	# java.desktop: icons are drawn by JSVG; jdk.xml.dom: style sheets of the platform
	modules=$modules,java.desktop,jdk.xml.dom
	scripts='etalon etalon-workbench'
fi
input=$target/products/$product/linux/gtk/x86_64/$product
"$jdk/bin/jpackage" --type app-image --name "$product" --dest "$out" --input "$input" \
	--main-jar "$(cd "$input" && echo plugins/org.etalon.launch_*.jar)" \
	--main-class org.etalon.launch.internal.Main --add-modules "$modules" \
	--jlink-options "--strip-java-debug-attributes --no-man-pages --no-header-files --generate-cds-archive --include-locales=ru,en"
cd "$out/$product"
# The starter of jpackage knows nothing of private configurations, exit statuses and beginning again.
rm -rf bin lib/libapplauncher.so lib/runtime/lib/server/classes_nocoops.jsa lib/*.png "lib/app/$product.cfg" lib/app/.jpackage.xml
for script in $scripts; do
	chmod 755 "lib/app/$script"
	ln -s "lib/app/$script" "$script"
done

# Caches are refused when a file has another time than when they were made.
set_times() {
	find . ! -type l -newermt "$timestamp" -exec touch -d "$timestamp" {} +
}
set_times

# The state of the framework once more: it depends on the modules of the runtime (see fast-start.xml).
cd lib/app
rm -rf lib/start
mkdir lib/start
../runtime/bin/java -Detalon.home="$PWD" -Detalon.scratch="$out/scratch" -Dosgi.os=linux -Dosgi.ws=gtk -Dosgi.arch=x86_64 \
	-cp "$(echo plugins/org.eclipse.osgi_*.jar):$(echo plugins/org.etalon.launch_*.jar)" org.etalon.launch.internal.Main \
	--version >"$out/prepare.log" 2>&1
cp -Rp "$out/scratch/configuration/." lib/start
cd ../..
set_times

# What the virtual machine learns from a few calls.
env -i PATH=/usr/bin:/bin sh "$root/products/org.etalon.headless/train.sh" "$PWD/lib/app" "$root/examples" "$out/training" \
	>"$out/training.log" 2>&1 || true
set_times

cd ..
tar --sort=name --owner=0 --group=0 --numeric-owner -cf - "$product" | gzip -n >"$archive"
echo "[INFO] $archive: $(du -h "$archive" | cut -f1)"
