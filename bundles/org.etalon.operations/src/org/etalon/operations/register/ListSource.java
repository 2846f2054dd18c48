// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Text;
import org.etalon.store.Field;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Where lists of objects come from (clause 6, R-02). A source says only what it knows: other fields of an object stay
 * what they are.
 */
public enum ListSource {
	/** A list of one's own: every column counts. */
	LIST("list", new Text("свой список", "own list"), Set.of(), Map.of()),
	/** ФРГУ: the register of services. */
	FRGU("frgu", new Text("ФРГУ", "register of services (ФРГУ)"),
			Set.of("name", "kind", "authorityId", "subject", "typical", "mszuFederal", "mszuRegional", "formUrl",
					"act"),
			Map.of()),
	/** ГАС «Управление»: monitoring. */
	GASU("gasu", new Text("ГАС «Управление»", "ГАС «Управление»"),
			Set.of("name", "kind", "authorityId", "subject", "monitoringId"), Map.of()),
	/** The list of typical services, распоряжение 2113-р: who stands in it is typical. */
	TYPICAL("2113", new Text("перечень 2113-р", "list 2113-р"), Set.of("name", "authorityId", "subject"),
			Map.of("typical", true, "kind", ObjectKind.TYPICAL_SERVICE)),
	/** Information on servises from the responsible persons: name and address on the Internet (clause 6 ¶3). */
	SERVIS("servis", new Text("сведения о сервисах", "information on servises"),
			Set.of("name", "kind", "authorityId", "subject", "formUrl", "remotelyTestable", "accessForCenter"),
			Map.of("kind", ObjectKind.SERVIS));

	private static final Set<String> OF_THE_CERTIFICATION = Set.of("level", "certificateType", "certificateFrom",
			"certificateTo", "certificateStatus");

	private final String id;
	private final Text caption;
	private final Set<String> fields;
	private final Map<String, Object> given;

	ListSource(String id, Text caption, Set<String> fields, Map<String, Object> given) {
		this.id = id;
		this.caption = caption;
		this.fields = fields;
		this.given = given;
	}

	/** The source of an id. */
	public static Optional<ListSource> find(String id) {
		return Arrays.stream(values()).filter(source -> source.id.equals(id.toLowerCase(Locale.ROOT))).findFirst();
	}

	/** What the command line and the history call it. */
	public String id() {
		return id;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** The fields it can say something of; besides the id. */
	public List<Field> fields() {
		return RecordKinds.OBJECTS.fields().stream().filter(field -> field.index() > 0)
				.filter(field -> fields.isEmpty() || fields.contains(field.name()) || given.containsKey(field.name()))
				.toList();
	}

	/** What being in such a list means for an object that is new; a column of the list goes before it. */
	Object given(Field field) {
		return given.get(field.name());
	}

	/** Whether being in the list says it of objects that are known already, too. */
	boolean saysOfAll(Field field) {
		return this == TYPICAL && field.name().equals("typical");
	}

	/**
	 * Whether a field is written by certification itself (clause 27), so that a list is trusted only for new objects.
	 */
	static boolean ofTheCertification(Field field) {
		return OF_THE_CERTIFICATION.contains(field.name());
	}

	/** An object about which nothing is known. */
	static CertificationObject blank(String objectId) {
		Object[] values = new Object[RecordKinds.OBJECTS.fields().size()];
		for (Field field : RecordKinds.OBJECTS.fields()) {
			values[field.index()] = field.type().nullable() ? null : false;
		}
		values[0] = objectId;
		return RecordKinds.OBJECTS.make(values);
	}
}
