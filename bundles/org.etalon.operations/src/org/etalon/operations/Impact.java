// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.norm.Decision;

/**
 * What a rule bundle moves in a register: each object as it is scored now beside what it would come to with the bundle.
 *
 * @param rows       objects of the register
 * @param unreadable rows that are no objects as they stand, with the bundle or without
 * @param concerned  objects that would be scored by something else
 * @param raised     of them, with a higher level
 * @param lowered    of them, with a lower level
 * @param decisions  of them, with another decision, by {@code CERTIFICATE>CONCLUSION_ONLY}
 * @param lost       certificates that would not be given any more
 * @param gained     certificates that would be given and are not now
 * @param terms      certificates with other dates
 * @param refused    objects that would be rejected and are scored now
 * @param accepted   objects that would be scored and are rejected now
 * @param moved      objects with any of these
 * @param homeless   answers that are given and would count for nothing, by column
 * @param wanting    reasons of new rejections by {@code column CODE}
 * @param inForce    what would become of documents that were issued and are in force; null unless the register is that
 *                   of a database
 */
public record Impact(long rows, long unreadable, long concerned, long raised, long lowered,
		SortedMap<String, Long> decisions, long lost, long gained, long terms, long refused, long accepted, long moved,
		SortedMap<String, Long> homeless, SortedMap<String, Long> wanting, InForce inForce) {

	/** Whether no object comes to anything else. */
	public boolean isNothing() {
		return moved == 0;
	}

	/** How many decisions move. */
	public long decisionsMoved() {
		return decisions.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many answers lose their home. */
	public long answersLost() {
		return homeless.values().stream().mapToLong(Long::longValue).sum();
	}

	/** As JSON. */
	public Map<String, Object> toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("rows", rows);
		json.put("unreadable", unreadable);
		json.put("concerned", concerned);
		json.put("raised", raised);
		json.put("lowered", lowered);
		json.put("decisions", decisions);
		json.put("lost", lost);
		json.put("gained", gained);
		json.put("terms", terms);
		json.put("refused", refused);
		json.put("accepted", accepted);
		json.put("moved", moved);
		json.put("homeless", homeless);
		json.put("wanting", wanting);
		json.put("inForce", inForce == null ? null : inForce.toJson());
		return json;
	}

	/** From its JSON; what throws is not its JSON. */
	public static Impact ofJson(Map<?, ?> json) {
		return new Impact(number(json.get("rows")), number(json.get("unreadable")), number(json.get("concerned")),
				number(json.get("raised")), number(json.get("lowered")), numbers(json.get("decisions")),
				number(json.get("lost")), number(json.get("gained")), number(json.get("terms")),
				number(json.get("refused")), number(json.get("accepted")), number(json.get("moved")),
				numbers(json.get("homeless")), numbers(json.get("wanting")),
				json.get("inForce") == null ? null : InForce.ofJson((Map<?, ?>) json.get("inForce")));
	}

	/** A number of JSON. */
	static long number(Object value) {
		return ((BigDecimal) value).longValue();
	}

	private static SortedMap<String, Long> numbers(Object value) {
		SortedMap<String, Long> numbers = new TreeMap<>();
		((Map<?, ?>) value).forEach((name, number) -> numbers.put((String) name, number(number)));
		return numbers;
	}

	/** Counts while the register is read; for one thread. */
	static final class Counter {

		private final long[][] changes = new long[Decision.values().length][Decision.values().length];
		private final SortedMap<String, Long> homeless = new TreeMap<>();
		private final SortedMap<String, Long> wanting = new TreeMap<>();
		private final long[] counts = new long[Count.values().length];
		private final InForce.Counter inForce = new InForce.Counter();

		/** What is counted. */
		enum Count {
			ROWS, UNREADABLE, CONCERNED, RAISED, LOWERED, LOST, GAINED, TERMS, REFUSED, ACCEPTED, MOVED
		}

		void add(Count count) {
			counts[count.ordinal()]++;
		}

		/** Counts documents in force. */
		InForce.Counter inForce() {
			return inForce;
		}

		void decision(Decision from, Decision to) {
			changes[from.ordinal()][to.ordinal()]++;
		}

		void homeless(String column) {
			homeless.merge(column, 1L, Long::sum);
		}

		void wanting(String reason) {
			wanting.merge(reason, 1L, Long::sum);
		}

		void add(Counter other) {
			for (int i = 0; i < counts.length; i++) {
				counts[i] += other.counts[i];
			}
			for (int from = 0; from < changes.length; from++) {
				for (int to = 0; to < changes.length; to++) {
					changes[from][to] += other.changes[from][to];
				}
			}
			other.homeless.forEach((column, count) -> homeless.merge(column, count, Long::sum));
			other.wanting.forEach((reason, count) -> wanting.merge(reason, count, Long::sum));
			inForce.add(other.inForce);
		}

		/**
		 * The sums.
		 *
		 * @param database whether the register says which documents are in force
		 */
		Impact impact(boolean database) {
			SortedMap<String, Long> decisions = new TreeMap<>();
			for (Decision from : Decision.values()) {
				for (Decision to : Decision.values()) {
					if (changes[from.ordinal()][to.ordinal()] > 0) {
						decisions.put(from + ">" + to, changes[from.ordinal()][to.ordinal()]);
					}
				}
			}
			return new Impact(get(Count.ROWS), get(Count.UNREADABLE), get(Count.CONCERNED), get(Count.RAISED),
					get(Count.LOWERED), decisions, get(Count.LOST), get(Count.GAINED), get(Count.TERMS),
					get(Count.REFUSED), get(Count.ACCEPTED), get(Count.MOVED), homeless, wanting,
					database ? inForce.sums() : null);
		}

		private long get(Count count) {
			return counts[count.ordinal()];
		}
	}
}
