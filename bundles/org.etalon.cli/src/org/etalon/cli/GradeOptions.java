// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.norm.Stage;
import org.etalon.operations.certification.Findings;
import org.etalon.scoring.Finding;

import picocli.CommandLine.Option;

/** What the stages of a certification found. */
final class GradeOptions {

	@Option(names = "--regulation", paramLabel = "А+…Г")
	private String regulation;

	@Option(names = "--reception", paramLabel = "А+…Г")
	private String reception;

	@Option(names = "--laboratory", paramLabel = "А+…Г")
	private String laboratory;

	@Option(names = "--monitoring", paramLabel = "yes|no")
	private String monitoring;

	@Option(names = "--missing", paramLabel = "STAGE,…")
	private String missing = "";

	/** Whether anything was said of any stage. */
	boolean given() {
		return regulation != null || reception != null || laboratory != null || monitoring != null
				|| !missing.isEmpty();
	}

	/** The findings. */
	Findings findings(Texts texts) throws UsageException {
		Map<Stage, Finding> stated = new EnumMap<>(Stage.class);
		put(stated, Stage.REGULATION, regulation, texts);
		put(stated, Stage.RECEPTION, reception, texts);
		put(stated, Stage.LABORATORY, laboratory, texts);
		put(stated, Stage.MONITORING, monitoring, texts);
		Set<Stage> none = StageValues.stages(missing).orElseThrow(() -> new UsageException(
				texts.get("usage.value", "--missing", missing, "regulation,reception,laboratory,monitoring")));
		return Findings.of(stated, none);
	}

	private static void put(Map<Stage, Finding> stated, Stage stage, String text, Texts texts) throws UsageException {
		if (text != null) {
			stated.put(stage,
					StageValues.finding(stage, text).orElseThrow(() -> new UsageException(texts.get("usage.value",
							"--" + stage.name().toLowerCase(Locale.ROOT), text, StageValues.expected(stage)))));
		}
	}
}
