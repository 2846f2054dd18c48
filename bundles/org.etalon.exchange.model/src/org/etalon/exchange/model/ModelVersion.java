// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.model.base.BasePackage;

/**
 * Version of the metamodel, the same for all its packages; it ends their namespaces. A minor version only adds: a
 * document of a newer one can be read, and what is new in it is kept. A major version can change anything.
 */
public record ModelVersion(int major, int minor) implements Comparable<ModelVersion> {

	private static final Pattern NAMESPACE = Pattern.compile("urn:etalon:model:([a-z]+):(\\d{1,4})\\.(\\d{1,4})");

	/** The version this program writes. */
	public static final ModelVersion CURRENT = of(BasePackage.eNS_URI).orElseThrow();

	/** The version a namespace ends with, empty for a namespace that is none of the metamodel. */
	public static Optional<ModelVersion> of(String namespace) {
		Matcher matcher = NAMESPACE.matcher(namespace);
		return matcher.matches()
				? Optional.of(new ModelVersion(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
				: Optional.empty();
	}

	/** The name of the package of a namespace of the metamodel. */
	public static Optional<String> packageOf(String namespace) {
		Matcher matcher = NAMESPACE.matcher(namespace);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	/** The namespace of a package in this version. */
	public String namespace(String packageName) {
		return "urn:etalon:model:" + packageName + ":" + this;
	}

	@Override
	public int compareTo(ModelVersion other) {
		return Comparator.comparingInt(ModelVersion::major).thenComparingInt(ModelVersion::minor).compare(this, other);
	}

	@Override
	public String toString() {
		return major + "." + minor;
	}
}
