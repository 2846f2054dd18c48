// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Ref;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;

/** Brings a document to a version, step by step. */
final class Migrations {

	/**
	 * All there have been: 1.0 is the first version that was released; 1.1 only adds, so nothing changes on the way.
	 */
	static final Migrations RELEASED = new Migrations(ModelVersion.CURRENT,
			List.of(new Migration(new ModelVersion(1, 0), ModelVersion.CURRENT, UnaryOperator.identity())));

	private final ModelVersion current;
	private final List<Migration> chain;

	/**
	 * Makes a chain.
	 *
	 * @param chain in order: each goes on from where the one before ends, the last one ends at {@code current}
	 */
	Migrations(ModelVersion current, List<Migration> chain) {
		this.current = current;
		this.chain = List.copyOf(chain);
		for (int i = 0; i < chain.size(); i++) {
			ModelVersion next = i + 1 < chain.size() ? chain.get(i + 1).from() : current;
			if (!chain.get(i).to().equals(next)) {
				throw new IllegalArgumentException("the chain breaks after " + chain.get(i).to());
			}
		}
	}

	/** The version a document is written in; all its namespaces have to agree. */
	static ModelVersion version(Fields root, Problems problems) throws ModelTextException {
		TreeSet<ModelVersion> versions = new TreeSet<>();
		Optional<ModelVersion> own = root.type() == null ? Optional.empty() : ModelVersion.of(root.type().namespace());
		if (own.isEmpty()) {
			throw problems.fatal(root.place(), "NOT_A_MODEL", found(root),
					(root.type() == null ? "{\"$type\": \"" : "") + ModelVersion.CURRENT.namespace("…"));
		}
		collect(root, versions);
		if (versions.size() > 1) {
			throw problems.fatal(root.place(), "MODEL_VERSIONS_MIXED", versions.toString(), "");
		}
		return own.get();
	}

	/** What a document that is none of ours calls itself. */
	private static String found(Fields root) {
		Type type = root.type();
		return type == null ? "{" : type.namespace().isEmpty() ? type.name() : type.namespace();
	}

	private static void collect(Node node, TreeSet<ModelVersion> versions) {
		switch (node) {
		case Fields fields -> {
			if (fields.type() != null) {
				ModelVersion.of(fields.type().namespace()).ifPresent(versions::add);
			}
			fields.fields().forEach(field -> collect(field.value(), versions));
		}
		case Items items -> items.items().forEach(item -> collect(item, versions));
		case Scalar scalar -> {
			// no class
		}
		case Ref ref -> {
			// no class
		}
		}
	}

	/** A document of {@code version} in the current one. A newer minor version stays as it is, and is reported. */
	Fields migrate(Fields root, ModelVersion version, Problems problems) throws ModelTextException {
		if (version.equals(current)) {
			return root;
		}
		if (version.compareTo(current) > 0) {
			if (version.major() > current.major()) {
				throw problems.fatal(root.place(), "MODEL_VERSION_NEWER", version.toString(), current.toString());
			}
			problems.add(root.place(), "", "", "MODEL_VERSION_NEWER_MINOR", version.toString(), current.toString());
			return root;
		}
		Fields migrated = root;
		ModelVersion reached = version;
		for (Migration step : chain) {
			if (step.from().equals(reached)) {
				migrated = (Fields) in(step.change().apply(migrated), step.to());
				reached = step.to();
			}
		}
		if (!reached.equals(current)) {
			throw problems.fatal(root.place(), "MODEL_VERSION_UNKNOWN", version.toString(), current.toString());
		}
		return migrated;
	}

	/** With all namespaces of the metamodel in a version. */
	private static Node in(Node node, ModelVersion version) {
		return switch (node) {
		case Fields fields -> new Fields(in(fields.type(), version),
				fields.fields().stream()
						.map(field -> new Field(field.name(), in(field.value(), version), field.place())).toList(),
				fields.place());
		case Items items -> new Items(items.items().stream().map(item -> in(item, version)).toList(), items.place());
		case Scalar scalar -> scalar;
		case Ref ref -> ref;
		};
	}

	private static Type in(Type type, ModelVersion version) {
		return type == null ? null
				: ModelVersion.packageOf(type.namespace()).map(name -> new Type(version.namespace(name), type.name()))
						.orElse(type);
	}
}
