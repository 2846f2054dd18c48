// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the references of a part lead within the package. Those that lead outside are left out. */
public final class Relationships {

	/** More than any file needs: one per worksheet or picture, and a few. */
	private static final int MAX = 10_000;

	/** A relationship: the last step of its type's address, such as {@code worksheet}, and the name of a part. */
	public record Relationship(String type, String part) {
	}

	private final Map<String, Relationship> byId = new LinkedHashMap<>();

	private Relationships() {
	}

	/** {@return the relationships of a part; none if it has none} */
	public static Relationships of(OoxmlPackage file, String source) throws OoxmlException, IOException {
		Relationships relationships = new Relationships();
		int slash = source.lastIndexOf('/') + 1;
		String part = source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
		if (file.has(part)) {
			try (PartXml xml = file.xml(part, null)) {
				xml.root();
				for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
					if (event == PartXml.Event.START) {
						relationships.add(xml, source);
						if (relationships.byId.size() > MAX) {
							throw xml.corrupt("too many relationships", null);
						}
						xml.skip();
					}
				}
				xml.finish();
			}
		}
		return relationships;
	}

	private void add(PartXml xml, String source) {
		String id = xml.attribute("Id");
		String type = xml.attribute("Type");
		String target = xml.attribute("Target");
		if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
			byId.put(id,
					new Relationship(type.substring(type.lastIndexOf('/') + 1), OoxmlPackage.resolve(source, target)));
		}
	}

	/** {@return the relationship with this id, or {@code null}} */
	public Relationship byId(String id) {
		return byId.get(id);
	}

	/** {@return the part that the first relationship of a type leads to, or {@code null}} */
	public String partOfType(String type) {
		for (Relationship relationship : byId.values()) {
			if (relationship.type().equals(type)) {
				return relationship.part();
			}
		}
		return null;
	}
}
