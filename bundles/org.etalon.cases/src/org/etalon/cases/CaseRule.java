// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Setting;
import org.etalon.norm.Text;

/**
 * A rule as the bench knows it: its id, where it stands, the settings it depends on, what goes in and out of it, and
 * how it is computed. Made by {@link #named}, then immutable.
 */
public final class CaseRule {

	private static final int LAST_YEAR = 9999;

	private final String id;
	private final Clause clause;
	private final Text title;
	private final List<Setting> settings;
	private final List<Field> inputs;
	private final List<Field> outputs;
	private final List<String> errors;
	private final Map<String, Object> example;
	private final Computation computation;

	/** Reads the inputs of a case, asks the rule and writes the answer by the names of the outputs. */
	@FunctionalInterface
	interface Computation {

		/** The answer as JSON values; a refusal of the rule stays one. */
		Ruling<Map<String, Object>> compute(Inputs inputs, CaseContext context);
	}

	private CaseRule(Builder builder) {
		this.id = builder.id;
		this.clause = builder.clause;
		this.title = builder.title;
		this.settings = List.copyOf(builder.settings);
		this.inputs = List.copyOf(builder.inputs);
		this.outputs = List.copyOf(builder.outputs);
		this.errors = List.copyOf(builder.errors);
		this.example = builder.example;
		this.computation = builder.computation;
	}

	/** Begins the description of a rule. */
	static Builder named(String id, Clause clause, String ru, String en) {
		return new Builder(id, clause, new Text(ru, en));
	}

	/** Its id, as {@code R-21}. */
	public String id() {
		return id;
	}

	/** Where it stands. */
	public Clause clause() {
		return clause;
	}

	/** What it is called. */
	public Text title() {
		return title;
	}

	/** The settings it depends on, in order of id. */
	public List<Setting> settings() {
		return settings;
	}

	/** What goes in; empty for a rule that only names reference data. */
	public List<Field> inputs() {
		return inputs;
	}

	/** What comes out, or what reference data it names. */
	public List<Field> outputs() {
		return outputs;
	}

	/** Codes of its own with which it refuses. */
	public List<String> errors() {
		return errors;
	}

	/** Whether cases can be run on it; the others name reference data. */
	public boolean isComputable() {
		return computation != null;
	}

	/** Inputs that show how it is used; null for reference data. */
	public Map<String, Object> example() {
		return example;
	}

	/** Whether {@code wanted} means this rule: its id, or the id of its family as R-55 is of R-55.text. */
	public boolean isMeantBy(String wanted) {
		return id.equals(wanted) || id.startsWith(wanted + ".");
	}

	/** Whether there is an output of this name at the top. */
	boolean hasOutput(String key) {
		return outputs.stream().anyMatch(output -> output.parent().isEmpty() && output.key().equals(key));
	}

	/**
	 * Computes a case.
	 *
	 * @return the outputs by their names, or what is wrong with the inputs
	 */
	public Ruling<Map<String, Object>> compute(Map<String, Object> given, CaseContext context) {
		if (!isComputable()) {
			return Ruling.refused("NOT_COMPUTABLE", "rule", id, "");
		}
		try {
			return inRange(computation.compute(Inputs.of(given, inputs), context));
		} catch (InputException e) {
			return new Ruling.Refused<>(e.flaw());
		}
	}

	/** A date of five digits in the year could not be written as the others are, and cannot be meant. */
	private static Ruling<Map<String, Object>> inRange(Ruling<Map<String, Object>> ruling) {
		if (ruling instanceof Ruling.Made<Map<String, Object>> made) {
			for (Map.Entry<String, Object> output : made.value().entrySet()) {
				if (output.getValue() instanceof LocalDate date && date.getYear() > LAST_YEAR) {
					return Ruling.refused("DATE_OUT_OF_RANGE", output.getKey(), date.toString(),
							"…" + LAST_YEAR + "-12-31");
				}
			}
		}
		return ruling;
	}

	/** Collects the description of a rule. */
	static final class Builder {

		private final String id;
		private final Clause clause;
		private final Text title;
		private final List<Setting> settings = new ArrayList<>();
		private final List<Field> inputs = new ArrayList<>();
		private final List<Field> outputs = new ArrayList<>();
		private final List<String> errors = new ArrayList<>();
		private Map<String, Object> example;
		private Computation computation;

		private Builder(String id, Clause clause, Text title) {
			this.id = Objects.requireNonNull(id);
			this.clause = Objects.requireNonNull(clause);
			this.title = title;
		}

		/** The settings it depends on. */
		Builder settings(Setting... used) {
			settings.addAll(List.of(used));
			return this;
		}

		/** An input that has to be there. */
		Builder input(String path, String type, String ru, String en) {
			inputs.add(new Field(path, type, new Text(ru, en), false, "", List.of()));
			return this;
		}

		/** An input that may be left out, with the value it then has. */
		Builder optional(String path, String type, String standard, String ru, String en) {
			inputs.add(new Field(path, type, new Text(ru, en), true, standard, List.of()));
			return this;
		}

		/** Further names of the last input. */
		Builder alias(String... names) {
			Field last = inputs.removeLast();
			inputs.add(new Field(last.path(), last.type(), last.meaning(), last.optional(), last.standard(),
					List.of(names)));
			return this;
		}

		/** An output. */
		Builder output(String path, String type, String ru, String en) {
			outputs.add(new Field(path, type, new Text(ru, en), true, "", List.of()));
			return this;
		}

		/** Codes with which it refuses. */
		Builder errors(String... codes) {
			errors.addAll(List.of(codes));
			return this;
		}

		/** Inputs that show how it is used, as JSON. */
		Builder example(String json) {
			try {
				example = Json.object(json);
			} catch (Json.MalformedException e) {
				throw new IllegalArgumentException(id, e);
			}
			return this;
		}

		/** How it is computed. */
		CaseRule computed(Computation how) {
			computation = Objects.requireNonNull(how);
			return new CaseRule(this);
		}

		/** How it is computed by a rule whose answer has to be written as JSON values. */
		<T> CaseRule computed(Function<Inputs, Ruling<T>> rule, Function<T, Map<String, Object>> writer) {
			return computed((inputs, context) -> rule.apply(inputs).map(writer));
		}

		/** A rule that only names reference data. */
		CaseRule reference() {
			return new CaseRule(this);
		}
	}

	/** Outputs from names and values in turn; a value may be null. */
	static Map<String, Object> outputs(Object... namesAndValues) {
		Map<String, Object> outputs = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			outputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return outputs;
	}
}
