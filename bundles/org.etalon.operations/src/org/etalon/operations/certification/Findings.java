// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;

/**
 * What the stages of a certification found (clauses 17-19, 21), and what a region asks beyond them.
 *
 * @param byStage the finding of each stage; of a stage that is not there nothing was stated
 * @param answers answers that a regional variant asks for, by the captions of their columns; others are not kept
 */
public record Findings(Map<Stage, Finding> byStage, Map<String, String> answers) {

	public Findings {
		byStage = Map.copyOf(byStage);
		answers = Map.copyOf(answers);
	}

	/** Findings without answers. */
	public Findings(Map<Stage, Finding> byStage) {
		this(byStage, Map.of());
	}

	/** These findings with answers. */
	public Findings with(Map<String, String> others) {
		return new Findings(byStage, others);
	}

	/** Findings, with the stages whose information was requested and not presented (clause 21). */
	public static Findings of(Map<Stage, Finding> stated, Set<Stage> missing) {
		Map<Stage, Finding> all = new EnumMap<>(Stage.class);
		all.putAll(stated);
		missing.forEach(stage -> all.put(stage, Finding.NOT_PRESENTED));
		return new Findings(all);
	}

	/** The finding of a stage. */
	public Finding of(Stage stage) {
		return byStage.getOrDefault(stage, Finding.NOT_STATED);
	}
}
