// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

/** What people call a database: the last part of its address. */
final class DatabaseName {

	private DatabaseName() {
	}

	static String of(String address) {
		String plain = address.replaceFirst("\\?.*$", "").replaceFirst("\\.mv\\.db$", "").replaceFirst("[/\\\\]+$", "");
		String last = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
		if (!address.startsWith("jdbc:")) {
			return last;
		}
		String host = plain.replaceFirst("^jdbc:[a-z]+:(//)?", "").replaceFirst("/?[^/]*$", "");
		return host.isEmpty() ? last : last + " (" + host + ")";
	}
}
