// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.norm.Clause;
import org.etalon.norm.Text;

/**
 * Something a model breaks: which constraint, by which clause, and where. The EMF data are the object and the feature.
 */
public final class ModelDiagnostic extends BasicDiagnostic {

	/** The source of all of them. */
	public static final String SOURCE = "org.etalon.model";

	private final Constraint constraint;
	private final Clause clause;
	private final Locator locator;
	private final List<Object> arguments;

	/**
	 * Makes one.
	 *
	 * @param error     whether the document is wrong, or only remarkable
	 * @param feature   null when the object as a whole is meant
	 * @param clause    null where no clause demands it
	 * @param arguments what fills the places of the message; a {@link Text} is shown in the language asked for
	 */
	public ModelDiagnostic(Constraint constraint, boolean error, EObject object, EStructuralFeature feature,
			Clause clause, Object... arguments) {
		super(error ? ERROR : WARNING, SOURCE, constraint.ordinal() + 1, null,
				feature == null ? new Object[] { object } : new Object[] { object, feature });
		this.constraint = constraint;
		this.clause = clause;
		this.locator = Locator.of(object, feature);
		this.arguments = Stream.of(arguments).map(argument -> argument == null ? "" : argument).toList();
	}

	/** What is broken; its name is the stable code. */
	public Constraint constraint() {
		return constraint;
	}

	/** Whether the document is wrong; otherwise it is only remarkable. */
	public boolean error() {
		return getSeverity() >= ERROR;
	}

	/** Where the law demands it. */
	public Optional<Clause> clause() {
		return Optional.ofNullable(clause);
	}

	/** Where it is broken. */
	public Locator locator() {
		return locator;
	}

	/** What a user reads. */
	public String message(Locale locale) {
		return constraint.message(locale, arguments.stream()
				.map(argument -> argument instanceof Text text ? text.in(locale) : argument.toString()).toArray());
	}

	/** What a user reads, with other words for what fills the places. */
	public String message(Locale locale, Object... words) {
		return constraint.message(locale, words);
	}

	/** The message in Russian. */
	@Override
	public String getMessage() {
		return message(Locale.ROOT);
	}
}
