// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;

/** A template cannot be filled, or a document cannot become a PDF: everything that is wrong with it, at once. */
public final class TemplateException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<TemplateProblem> problems;

	/** @param problems at least one */
	public TemplateException(List<TemplateProblem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	TemplateException(TemplateProblem problem) {
		this(List.of(problem));
	}

	/** What is wrong, in the order of the document. */
	public List<TemplateProblem> problems() {
		return problems;
	}
}
