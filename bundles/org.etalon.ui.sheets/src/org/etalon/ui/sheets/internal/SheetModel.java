// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.base.FileLink;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.Answers;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.template.TemplateParts;

/** A sheet being filled: its rows, answers and evidence, with undo and redo for each answer, and what it comes to. */
final class SheetModel {

	/** What is with a criterion. */
	enum Mark {
		/** It waits for an answer. */
		OPEN,
		/** It is answered. */
		DONE,
		/** It does not apply. */
		LEFT_OUT,
		/** Something is wrong with its answer, or evidence or reason are missing. */
		WRONG,
		/** A remark that nobody has to make. */
		REMARK
	}

	/**
	 * A row of the sheet: the heading of a section, or one of its criteria.
	 *
	 * @param criterion the criterion, null for a heading
	 * @param number    number of the criterion in the sheet, from 1
	 */
	record Row(Section section, Criterion criterion, int number) {
	}

	private static final String SHEET = "sheet";
	private static final String CHANGED = "changed";

	private final History history = new History();
	private AssessmentSheet sheet;
	private int revision;
	private boolean finished;
	private Map<String, Answers.Said> saved = Map.of();
	private Grade savedGrade;
	private Map<String, List<ModelDiagnostic>> problems = Map.of();
	private SheetTrace trace;

	/** Begins with a sheet as it is kept. */
	void begin(AssessmentSheet of, int at, boolean done) {
		sheet = of;
		revision = at;
		finished = done;
		history.begin(of);
		saved = said();
		savedGrade = of.getStatedGrade();
		changed();
	}

	private Map<String, Answers.Said> said() {
		Map<String, Answers.Said> said = new HashMap<>();
		Answers.of(sheet).forEach((id, answer) -> said.put(id, Answers.said(answer)));
		return said;
	}

	boolean begun() {
		return sheet != null;
	}

	AssessmentSheet sheet() {
		return sheet;
	}

	/** The revision that what is not saved was made from. */
	int revision() {
		return revision;
	}

	/** Whether it is finished: then it can be read and nothing else. */
	boolean finished() {
		return finished;
	}

	/** Whether anything is to be saved. */
	boolean isChanged() {
		return sheet != null && (!said().equals(saved) || !Objects.equals(savedGrade, sheet.getStatedGrade()));
	}

	/** What is not saved yet: the whole sheet, and which criteria of it are meant. */
	Map<String, String> draft() {
		try {
			return Map.of(SHEET, ModelText.write(sheet, ModelFormat.JSON), CHANGED, String.join("\n", changedIds()));
		} catch (ModelTextException e) {
			throw new IllegalStateException(e); // it was read from such a text
		}
	}

	/** The criteria that are answered otherwise than in what is saved. */
	private List<String> changedIds() {
		Map<String, Answer> answers = Answers.of(sheet);
		return TemplateParts.criteria(sheet.getTemplate()).map(Criterion::getId)
				.filter(id -> !Answers.said(answers.get(id)).equals(saved.getOrDefault(id, Answers.NOTHING))).toList();
	}

	/**
	 * Takes up a draft that was kept, as one edit; false if there was nothing in it. It stays based on the revision it
	 * was made from: what somebody else saved since then meets it when it is saved.
	 */
	boolean resume(Drafts.Draft draft) {
		Map<String, String> texts = draft.texts();
		try {
			if (finished || texts.get(SHEET) == null
					|| !(ModelText.read(SHEET, texts.get(SHEET)).document() instanceof AssessmentSheet kept)
					|| kept.getTemplate() == null
					|| !kept.getTemplate().getEdition().equals(sheet.getTemplate().getEdition())) {
				return false;
			}
			take(kept, texts.getOrDefault(CHANGED, "").lines().toList(), kept.getStatedGrade());
			if (!isChanged()) {
				return false;
			}
			revision = draft.revision();
			return true;
		} catch (ModelTextException e) {
			return false; // a draft that cannot be read is none
		}
	}

	private void take(AssessmentSheet from, List<String> ids, Grade grade) {
		Map<String, Answer> answers = Answers.of(from);
		history.edit(sheet.getId(), null, () -> {
			ids.forEach(id -> Answers.put(sheet, id, answers.get(id)));
			sheet.setStatedGrade(grade);
		});
		changed();
	}

	/**
	 * Goes on with my answers from the revision that somebody else saved meanwhile.
	 *
	 * @param stored the sheet as it is kept now
	 * @param theirs the conflicts in which their answer stays
	 */
	void rebase(ObjectSheets.Stored stored, List<ObjectSheets.Conflict> theirs) {
		AssessmentSheet mine = sheet;
		Grade grade = Objects.equals(savedGrade, mine.getStatedGrade()) ? stored.sheet().getStatedGrade()
				: mine.getStatedGrade();
		List<String> leave = theirs.stream().map(each -> each.criterion().getId()).toList();
		List<String> ids = changedIds().stream().filter(id -> !leave.contains(id)).toList();
		begin(stored.sheet(), stored.revision(), false);
		take(mine, ids, grade);
	}

	/** All rows that apply to the object, in order. */
	List<Row> all() {
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (Section section : sheet.getTemplate().getSections()) {
			List<Row> own = new ArrayList<>();
			for (Criterion criterion : section.getCriteria()) {
				if (SheetTrace.applies(criterion, sheet)) {
					own.add(new Row(section, criterion, ++number));
				}
			}
			if (!own.isEmpty()) {
				rows.add(new Row(section, null, 0));
				rows.addAll(own);
			}
		}
		return rows;
	}

	/**
	 * The rows whose criterion holds all words of a text, with the headings over them.
	 *
	 * @param waiting whether only what waits for an answer or is wrong is wanted
	 */
	List<Row> rows(String text, boolean waiting) {
		String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
		List<Row> rows = new ArrayList<>();
		Row heading = null;
		for (Row row : all()) {
			if (row.criterion() == null) {
				heading = row;
			} else if (holds(row, words)
					&& (!waiting || mark(row.criterion()) == Mark.OPEN || mark(row.criterion()) == Mark.WRONG)) {
				if (heading != null) {
					rows.add(heading);
					heading = null;
				}
				rows.add(row);
			}
		}
		return rows;
	}

	private static boolean holds(Row row, String... words) {
		String all = (row.section().getTitle() + " " + row.criterion().getText()).toLowerCase(Locale.ROOT);
		for (String word : words) {
			if (!all.contains(word)) {
				return false;
			}
		}
		return true;
	}

	/** The answer to a criterion, null for none. */
	Answer answer(Criterion criterion) {
		return Answers.of(sheet).get(criterion.getId());
	}

	Mark mark(Criterion criterion) {
		Answer answer = answer(criterion);
		if (!problems(criterion).isEmpty()) {
			return Mark.WRONG;
		}
		if (answer != null && answer.isNotApplicable()) {
			return Mark.LEFT_OUT;
		}
		if (criterion.getAnswerKind() == AnswerKind.TEXT) {
			return answer == null || answer.getText() == null ? Mark.REMARK : Mark.DONE;
		}
		return trace.open().contains(criterion) ? Mark.OPEN : Mark.DONE;
	}

	/** What is wrong with the answer to a criterion; that there is none yet is not wrong. */
	List<ModelDiagnostic> problems(Criterion criterion) {
		return problems.getOrDefault(criterion.getId(), List.of());
	}

	/** How many criteria are answered that ask for it. */
	int answered() {
		return asked() - trace.open().size();
	}

	/** How many criteria ask for an answer. */
	int asked() {
		return (int) all().stream()
				.filter(row -> row.criterion() != null && row.criterion().getAnswerKind() != AnswerKind.TEXT).count();
	}

	/** How many criteria of a section are answered, of how many that ask for it. */
	String progress(Section section) {
		List<Criterion> own = section.getCriteria().stream()
				.filter(each -> SheetTrace.applies(each, sheet) && each.getAnswerKind() != AnswerKind.TEXT).toList();
		long open = own.stream().filter(trace.open()::contains).count();
		return own.size() - open + " / " + own.size();
	}

	/** How the share came about, as far as there are answers. */
	SheetTrace trace() {
		return trace;
	}

	/** The first criterion that keeps the sheet from being finished, empty if it can be. */
	Optional<Criterion> firstUnready() {
		return all().stream().map(Row::criterion).filter(Objects::nonNull)
				.filter(each -> mark(each) == Mark.OPEN || mark(each) == Mark.WRONG).findFirst();
	}

	/** The next criterion after another that waits for an answer, from the beginning again behind the last one. */
	Optional<Criterion> nextOpen(Criterion after) {
		List<Criterion> criteria = all().stream().map(Row::criterion).filter(Objects::nonNull).toList();
		int from = criteria.indexOf(after);
		for (int i = 1; i <= criteria.size(); i++) {
			Criterion next = criteria.get((from + i) % criteria.size());
			if (mark(next) == Mark.OPEN || mark(next) == Mark.WRONG) {
				return Optional.of(next);
			}
		}
		return Optional.empty();
	}

	/** Answers by a number from 1: yes or no, or the option of that number; false if it is no answer here. */
	boolean choose(Criterion criterion, int number) {
		if (criterion.getAnswerKind() == AnswerKind.YES_NO && number >= 1 && number <= 2) {
			yes(criterion, number == 1);
			return true;
		}
		if (criterion.getAnswerKind() == AnswerKind.CHOICE && number >= 1 && number <= criterion.getOptions().size()) {
			option(criterion, criterion.getOptions().get(number - 1));
			return true;
		}
		return false;
	}

	/** Answers yes or no; null takes the answer away. */
	void yes(Criterion criterion, Boolean yes) {
		edit(criterion, null, answer -> {
			clear(answer);
			answer.setYes(yes);
		});
	}

	/** Chooses an option; null takes the answer away. */
	void option(Criterion criterion, AnswerOption option) {
		edit(criterion, null, answer -> {
			clear(answer);
			answer.setOption(option);
		});
	}

	/** States a share, percent; null takes the answer away. */
	void percent(Criterion criterion, Integer percent) {
		edit(criterion, "percent", answer -> {
			clear(answer);
			answer.setPercent(percent);
		});
	}

	/** Makes a remark; an empty one takes it away. */
	void text(Criterion criterion, String text) {
		edit(criterion, "text", answer -> {
			clear(answer);
			answer.setText(text.isBlank() ? null : text);
		});
	}

	/** Says that a criterion does not apply, or that it does after all. */
	void notApplicable(Criterion criterion, boolean left) {
		if (criterion.isMayBeNotApplicable()) {
			edit(criterion, null, answer -> {
				clear(answer);
				answer.setNotApplicable(left);
			});
		}
	}

	/** Takes the answer to a criterion away; comment and evidence stay. */
	void clear(Criterion criterion) {
		edit(criterion, null, SheetModel::clear);
	}

	private static void clear(Answer answer) {
		answer.setYes(null);
		answer.setOption(null);
		answer.setPercent(null);
		answer.setText(null);
		answer.setNotApplicable(false);
	}

	/** Comments on an answer, or says why the criterion does not apply. */
	void comment(Criterion criterion, String comment) {
		edit(criterion, "comment", answer -> answer.setComment(comment.isBlank() ? null : comment));
	}

	/** Adds evidence. */
	void add(Criterion criterion, FileLink evidence) {
		edit(criterion, null, answer -> {
			evidence.setId(Answers.nextEvidence(sheet));
			answer.getEvidence().add(evidence);
		});
	}

	/** Takes evidence away. */
	void remove(Criterion criterion, FileLink evidence) {
		edit(criterion, null, answer -> answer.getEvidence().remove(evidence));
	}

	/** States the grade of the sheet; null for the one that the scale gives. */
	void state(Grade grade) {
		if (!finished) {
			history.edit(sheet.getId(), null, () -> sheet.setStatedGrade(grade));
			changed();
		}
	}

	private void edit(Criterion criterion, String typing, Consumer<Answer> change) {
		if (finished) {
			return;
		}
		history.edit(criterion.getId(), typing == null ? null : typing + " " + criterion.getId(), () -> {
			Answer answer = answer(criterion);
			if (answer == null) {
				answer = AssessmentFactory.eINSTANCE.createAnswer();
				answer.setCriterion(criterion);
				sheet.getAnswers().add(answer);
			}
			change.accept(answer);
			if (Answers.said(answer).nothing()) {
				EcoreUtil.remove(answer);
			}
		});
		changed();
	}

	boolean canUndo() {
		return !finished && history.canUndo();
	}

	boolean canRedo() {
		return !finished && history.canRedo();
	}

	/** What the edit that is taken back next is about, in words; empty if there is none. */
	Optional<String> undoes() {
		return canUndo() ? history.undoes().map(this::named) : Optional.empty();
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return canRedo() ? history.redoes().map(this::named) : Optional.empty();
	}

	private String named(String place) {
		return TemplateParts.criteria(sheet.getTemplate()).filter(each -> place.equals(each.getId())).findFirst()
				.map(Criterion::getText).orElse(SheetWords.word("sheet.undo"));
	}

	/** Takes the last edit back; the id of its criterion, or of the sheet. */
	Optional<String> undo() {
		Optional<String> place = history.undo();
		changed();
		return place;
	}

	/** Makes the edit that was taken back once more; the id of its criterion, or of the sheet. */
	Optional<String> redo() {
		Optional<String> place = history.redo();
		changed();
		return place;
	}

	private void changed() {
		trace = SheetTrace.of(sheet);
		problems = new HashMap<>();
		for (ModelDiagnostic each : ObjectSheets.problems(sheet)) {
			Criterion criterion = criterion(each);
			if (criterion != null && !(each.constraint() == Constraint.ANSWER_UNFIT && !given(criterion))
					&& !(each.constraint() == Constraint.EVIDENCE_MISSING && !given(criterion))) {
				problems.computeIfAbsent(criterion.getId(), id -> new ArrayList<>()).add(each);
			}
		}
	}

	/** Whether there is an answer, and not only a comment or evidence that came before it. */
	private boolean given(Criterion criterion) {
		Answer answer = answer(criterion);
		return answer != null && (answer.isNotApplicable() || answer.getYes() != null || answer.getOption() != null
				|| answer.getPercent() != null || answer.getText() != null);
	}

	/** The criterion whose answer is wrong; null if the sheet as a whole is meant, or an answer is missing. */
	private static Criterion criterion(ModelDiagnostic diagnostic) {
		EObject at = diagnostic.getData().get(0) instanceof EObject object ? object : null;
		while (at != null && !(at instanceof Answer)) {
			at = at.eContainer();
		}
		return at == null ? null : ((Answer) at).getCriterion();
	}
}
