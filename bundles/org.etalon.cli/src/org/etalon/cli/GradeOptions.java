// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Stage;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Findings;
import org.etalon.scoring.Finding;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

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

	@Option(names = "--sheet", paramLabel = "FILE")
	private List<String> sheets = List.of();

	@Option(names = "--answer", paramLabel = "COLUMN=yes|no")
	private Map<String, String> answers = Map.of();

	/** The filled sheets of files that grades come from. */
	List<FilledSheet> sheets(Environment environment) throws UnreadableInputException {
		List<FilledSheet> read = new ArrayList<>();
		for (String sheet : sheets) {
			read.add(FilledSheet.read(environment.folder().resolve(sheet), sheet));
		}
		return read;
	}

	/** The sheets of an object that were finished in the database, of the stages of which nothing else is said. */
	List<FilledSheet> finished(Store store, String objectId, List<FilledSheet> given, Texts texts)
			throws StoreException, UsageException {
		Set<Stage> stated = findings(given, texts).byStage().keySet();
		return store.read(snapshot -> FilledSheet.finished(snapshot, Dossier.of(snapshot, objectId))).stream()
				.filter(sheet -> !stated.contains(sheet.stage())).toList();
	}

	/** Whether anything was said of any stage. */
	boolean given() {
		return !sheets.isEmpty() || regulation != null || reception != null || laboratory != null || monitoring != null
				|| !missing.isEmpty() || !answers.isEmpty();
	}

	/** The findings: the grades of sheets, and what is said of the other stages. */
	Findings findings(List<FilledSheet> filled, Texts texts) throws UsageException {
		Map<Stage, Finding> stated = new EnumMap<>(Stage.class);
		for (FilledSheet sheet : filled) {
			if (stated.put(sheet.stage(), Finding.of(sheet.grade())) != null) {
				throw twice(sheet.stage(), texts);
			}
		}
		put(stated, Stage.REGULATION, regulation, texts);
		put(stated, Stage.RECEPTION, reception, texts);
		put(stated, Stage.LABORATORY, laboratory, texts);
		put(stated, Stage.MONITORING, monitoring, texts);
		Set<Stage> none = StageValues.stages(missing).orElseThrow(() -> new UsageException(
				texts.get("usage.value", "--missing", missing, "regulation,reception,laboratory,monitoring")));
		return Findings.of(stated, none).with(answers);
	}

	private static void put(Map<Stage, Finding> stated, Stage stage, String text, Texts texts) throws UsageException {
		if (text != null && stated.containsKey(stage)) {
			throw twice(stage, texts);
		}
		if (text != null) {
			stated.put(stage,
					StageValues.finding(stage, text).orElseThrow(() -> new UsageException(texts.get("usage.value",
							"--" + stage.name().toLowerCase(Locale.ROOT), text, StageValues.expected(stage)))));
		}
	}

	private static UsageException twice(Stage stage, Texts texts) {
		return new UsageException(texts.get("usage.twice", "--sheet / --" + stage.name().toLowerCase(Locale.ROOT)));
	}
}
