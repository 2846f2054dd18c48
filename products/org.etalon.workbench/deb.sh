#!/bin/sh
# Makes etalon-workbench_VERSION_amd64.deb of the self-contained image: everything in /opt/etalon-workbench, the two
# commands in /usr/bin, an entry in the menu of the desktop. Registers and settings of users lie in their own folders and
# are not touched by installing, updating or removing.
# Usage: deb.sh ROOT_FOLDER TARGET_FOLDER VERSION TIMESTAMP
set -eu
root=$1
target=$2
version=$3
timestamp=$4
image=$target/self-contained/etalon-workbench
tree=$target/deb
package=$target/products/etalon-workbench_${version}_amd64.deb
rm -rf "$tree" "$package"
[ -d "$image" ] || exit 0 # said so already
if ! command -v dpkg-deb >/dev/null 2>&1; then
	echo "[WARNING] no .deb: there is no dpkg-deb here; install it: apt-get install dpkg"
	[ -z "${CI:-}" ]
	exit
fi

umask 022
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" \
	"$tree/usr/share/icons/hicolor/scalable/apps" "$tree/usr/share/doc/etalon-workbench"
cp -a "$image" "$tree/opt/etalon-workbench"
# dpkg updates what it installed, nothing else does
echo dpkg >"$tree/opt/etalon-workbench/lib/app/lib/packaged"
chmod -R u=rwX,go=rX "$tree/opt/etalon-workbench"
for command in etalon etalon-workbench; do
	ln -s "/opt/etalon-workbench/lib/app/$command" "$tree/usr/bin/$command"
done
cp "$root/bundles/org.etalon.app/icons/etalon.svg" "$tree/usr/share/icons/hicolor/scalable/apps/etalon-workbench.svg"
cp "$root/products/org.etalon.workbench/etalon-workbench.desktop" "$tree/usr/share/applications/"
{
	echo 'Etalon is under the Eclipse Public License 2.0; what it contains of others and their licences:'
	echo
	cat "$root/NOTICE"
	echo
	cat "$root/LICENSE"
} >"$tree/usr/share/doc/etalon-workbench/copyright"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: etalon-workbench
Version: $version
Architecture: amd64
Maintainer: Etalon <etalon@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$tree" | cut -f1)
Depends: libc6 (>= 2.31), libgtk-3-0 | libgtk-3-0t64, fonts-dejavu-core | fonts-liberation | ttf-mscorefonts-installer
Conflicts: etalon
Section: misc
Priority: optional
Description: registers and certification of public services
 Etalon decides by the Rules of certification of client-centricity whether a
 public service gets a certificate, and shows why: registers, assessments,
 documents, monitoring. Holds its own Java and database.
CONTROL
find "$tree" ! -type l -newermt "$timestamp" -exec touch -d "$timestamp" {} +
SOURCE_DATE_EPOCH=$(date -d "$timestamp" +%s) dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$package" >/dev/null
rm -rf "$tree"
echo "[INFO] $package: $(du -h "$package" | cut -f1)"
