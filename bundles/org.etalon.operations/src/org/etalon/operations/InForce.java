// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.operations.CompareRegister.Moved;
import org.etalon.scoring.Outcome;

/**
 * What would become of documents in force if the assessments they rest on were made with a rule bundle. They stay in
 * force all the same: each keeps the rules it was issued by.
 *
 * @param certificates certificates in force that were looked at
 * @param notGiven     of them, not given any more
 * @param otherwise    of them, given with another level, decision or term
 * @param conclusions  conclusions still to be worked off that were looked at
 * @param changed      of them, on an assessment that would come to another level or decision
 * @param examples     some of the documents that move: first certificates that would not be given
 */
public record InForce(long certificates, long notGiven, long otherwise, long conclusions, long changed,
		List<Issued> examples) {

	/** Documents that are named; all are in the list of what moves. */
	public static final int MOST = 20;

	/**
	 * A document that would be another one.
	 *
	 * @param number   its number
	 * @param object   id of the object
	 * @param name     its name
	 * @param level    level before, in percent: that on a certificate; null if the object is rejected now
	 * @param decision decision before: that of a certificate; null likewise
	 * @param then     level with the bundle, null if the object would be rejected
	 * @param decided  decision with the bundle, null likewise
	 * @param clause   clause of that decision, null likewise
	 * @param codes    why it would be rejected, as {@code column CODE}
	 */
	public record Issued(String number, String object, String name, Integer level, Decision decision, Integer then,
			Decision decided, Clause clause, List<String> codes) {

		public Issued {
			codes = List.copyOf(codes);
		}

		private static Issued of(String number, Integer level, Decision decision, Moved moved) {
			Outcome after = moved.after();
			return new Issued(number, moved.row().id(), moved.row().name(), level, decision,
					after == null ? null : after.level().percent(), after == null ? null : after.decision(),
					after == null ? null : after.clause(), after == null ? moved.codes() : List.of());
		}

		private Map<String, Object> toJson() {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("number", number);
			json.put("object", object);
			json.put("name", name);
			json.put("level", level);
			json.put("decision", decision);
			json.put("then", then);
			json.put("decided", decided);
			json.put("document", clause == null ? null : clause.document());
			json.put("clause", clause == null ? null : clause.number());
			json.put("codes", codes);
			return json;
		}

		private static Issued ofJson(Map<?, ?> json) {
			return new Issued((String) json.get("number"), (String) json.get("object"), (String) json.get("name"),
					level(json.get("level")), decision(json.get("decision")), level(json.get("then")),
					decision(json.get("decided")),
					json.get("document") == null ? null
							: new Clause(Document.valueOf((String) json.get("document")), (String) json.get("clause")),
					((List<?>) json.get("codes")).stream().map(String.class::cast).toList());
		}

		private static Integer level(Object value) {
			return value == null ? null : Math.toIntExact(Impact.number(value));
		}

		private static Decision decision(Object value) {
			return value == null ? null : Decision.valueOf((String) value);
		}
	}

	public InForce {
		examples = List.copyOf(examples);
	}

	/** How many documents move. */
	public long moved() {
		return notGiven + otherwise + changed;
	}

	Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("certificates", certificates);
		json.put("notGiven", notGiven);
		json.put("otherwise", otherwise);
		json.put("conclusions", conclusions);
		json.put("changed", changed);
		json.put("examples", examples.stream().map(Issued::toJson).toList());
		return json;
	}

	static InForce ofJson(Map<?, ?> json) {
		return new InForce(Impact.number(json.get("certificates")), Impact.number(json.get("notGiven")),
				Impact.number(json.get("otherwise")), Impact.number(json.get("conclusions")),
				Impact.number(json.get("changed")),
				((List<?>) json.get("examples")).stream().map(each -> Issued.ofJson((Map<?, ?>) each)).toList());
	}

	/** Counts while the register is read; for one thread. */
	static final class Counter {

		private final List<Issued> lost = new ArrayList<>();
		private final List<Issued> others = new ArrayList<>();
		private long certificates;
		private long notGiven;
		private long otherwise;
		private long conclusions;
		private long changed;

		/** An assessment was looked at. */
		void looked(DatabaseColumns issued) {
			certificates += issued.certificate().isEmpty() ? 0 : 1;
			conclusions += issued.conclusion().isEmpty() ? 0 : 1;
		}

		/** An assessment comes to something else. */
		void moved(Moved moved) {
			DatabaseColumns issued = moved.issued();
			Outcome now = moved.before();
			Outcome then = moved.after();
			boolean decided = now == null || then == null || now.decision() != then.decision()
					|| now.level().percent() != then.level().percent();
			if (!issued.certificate().isEmpty()) {
				boolean certified = now == null || now.decision().certifies();
				if (certified && (then == null || !then.decision().certifies())) {
					notGiven++;
					keep(lost, Issued.of(issued.certificate(), issued.level(), issued.decision(), moved));
				} else if (decided || !Objects.equals(now.validFrom(), then.validFrom())
						|| !Objects.equals(now.validTo(), then.validTo())) {
					otherwise++;
					keep(others, Issued.of(issued.certificate(), issued.level(), issued.decision(), moved));
				}
			}
			if (!issued.conclusion().isEmpty() && decided) {
				changed++;
				keep(others, Issued.of(issued.conclusion(), now == null ? null : now.level().percent(),
						now == null ? null : now.decision(), moved));
			}
		}

		private static void keep(List<Issued> some, Issued one) {
			if (some.size() < MOST) {
				some.add(one);
			}
		}

		void add(Counter other) {
			certificates += other.certificates;
			notGiven += other.notGiven;
			otherwise += other.otherwise;
			conclusions += other.conclusions;
			changed += other.changed;
			other.lost.forEach(one -> keep(lost, one));
			other.others.forEach(one -> keep(others, one));
		}

		InForce sums() {
			List<Issued> examples = new ArrayList<>(lost);
			others.forEach(one -> keep(examples, one));
			return new InForce(certificates, notGiven, otherwise, conclusions, changed, examples);
		}
	}
}
