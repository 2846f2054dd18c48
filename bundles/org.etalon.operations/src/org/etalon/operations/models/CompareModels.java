// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.base.Document;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.compare.MergeConflict;
import org.etalon.model.compare.ModelChange;
import org.etalon.model.compare.ModelDiff;
import org.etalon.model.compare.ModelMerge;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Text;
import org.etalon.operations.models.ModelDifference.Side;

/** Compares files of models by the ids of what is in them, and merges two changed copies of one. */
public final class CompareModels {

	/**
	 * How two models differ.
	 *
	 * @param unrelated   that the one is no later state of the other, with the names of both; null where they have one
	 *                    id
	 * @param differences what changed, as {@link #differences(Document, Document)} orders it
	 * @param remarks     what the texts hold that the metamodel does not know, and that was not compared
	 */
	public record Comparison(Text unrelated, List<ModelDifference> differences, List<Problem> remarks) {
	}

	/**
	 * A merged model.
	 *
	 * @param text      its text, in the format of mine
	 * @param conflicts what both sides changed in different ways; the text has it as mine says
	 * @param remarks   what the texts hold that the metamodel does not know: that of mine is in the merged text, that
	 *                  of theirs only in what theirs added
	 */
	public record Merged(String text, List<ModelDifference> conflicts, List<Problem> remarks) {
	}

	private static final ChangeText RU = new ChangeText(Locale.ROOT);
	private static final ChangeText EN = new ChangeText(Locale.ENGLISH);

	private CompareModels() {
	}

	/**
	 * Compares two files.
	 *
	 * @param folder the folder relative names start from
	 * @throws UnreadableInputException if one cannot be read, or they cannot be compared
	 */
	public static Comparison compare(Path folder, String before, String after) throws UnreadableInputException {
		ModelFiles files = new ModelFiles(folder);
		ModelReading was = files.read(before);
		ModelReading now = files.read(after);
		List<Problem> remarks = new ArrayList<>(was.problems());
		remarks.addAll(now.problems());
		try {
			return new Comparison(unrelated(was.document(), now.document()),
					differences(was.document(), now.document()), remarks);
		} catch (IncomparableException e) {
			throw incomparable(after, e);
		}
	}

	/** The id of a model stays from edition to edition: another one is another model. */
	private static Text unrelated(Document before, Document after) {
		return Objects.equals(before.getId(), after.getId()) ? null
				: new Text(RU.unrelated(before, after), EN.unrelated(before, after));
	}

	/**
	 * A file of two folders.
	 *
	 * @param file        its name below both
	 * @param side        whether it lies in both, or in which one only
	 * @param unrelated   that they are different models, see {@link Comparison}; null otherwise
	 * @param differences how it differs; none of a file that lies in one only, or cannot be compared
	 */
	public record Compared(String file, Side side, Text unrelated, List<ModelDifference> differences) {

		/** Where a file lies. */
		public enum Side {
			/** In both folders. */
			BOTH,
			/** In the earlier one only. */
			BEFORE,
			/** In the later one only. */
			AFTER
		}
	}

	/**
	 * Two folders compared.
	 *
	 * @param files    their files in order of the names
	 * @param problems files that could not be compared, and what was not compared of others
	 * @param failed   how many could not be compared
	 */
	public record Folders(List<Compared> files, List<Problem> problems, int failed) {

		/** How many differences there are; a file in one folder only is one. */
		public int differences() {
			return files.stream().mapToInt(each -> each.side() == Compared.Side.BOTH ? each.differences().size() : 1)
					.sum();
		}
	}

	/**
	 * Compares the files of two folders by their names.
	 *
	 * @param folder the folder relative names start from
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public static Folders folders(Path folder, String before, String after, Progress progress) {
		List<Problem> problems = new ArrayList<>();
		ModelFiles files = new ModelFiles(folder);
		Set<String> was = below(before, files.find(List.of(before), problems));
		Set<String> now = below(after, files.find(List.of(after), problems));
		int failed = problems.size();
		Set<String> all = new TreeSet<>(was);
		all.addAll(now);
		List<Compared> compared = new ArrayList<>();
		int done = 0;
		for (String file : all) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.at(done++, all.size());
			if (!was.contains(file) || !now.contains(file)) {
				compared.add(new Compared(file, was.contains(file) ? Compared.Side.BEFORE : Compared.Side.AFTER, null,
						List.of()));
				continue;
			}
			try {
				Comparison one = compare(folder, Path.of(before).resolve(file).toString(),
						Path.of(after).resolve(file).toString());
				problems.addAll(one.remarks());
				compared.add(new Compared(file, Compared.Side.BOTH, one.unrelated(), one.differences()));
			} catch (UnreadableInputException e) {
				problems.addAll(e.problems());
				failed++;
			}
		}
		return new Folders(compared, problems, failed);
	}

	private static Set<String> below(String folder, List<String> files) {
		Set<String> names = new TreeSet<>();
		files.forEach(each -> names.add(Path.of(folder).relativize(Path.of(each)).toString()));
		return names;
	}

	/**
	 * How two documents differ: in the order of the later one, with the life of a model after its content.
	 *
	 * @throws IncomparableException if they are of different kinds, or use an id twice
	 */
	public static List<ModelDifference> differences(Document before, Document after) throws IncomparableException {
		return ModelDiff.compare(before, after).stream().map(CompareModels::difference)
				.sorted(Comparator.comparing(ModelDifference::ofItsLife)).toList(); // sorting is stable
	}

	/**
	 * Merges two changed copies of a file.
	 *
	 * @param folder the folder relative names start from
	 * @throws UnreadableInputException if one cannot be read, or they cannot be merged
	 */
	public static Merged merge(Path folder, String base, String mine, String theirs) throws UnreadableInputException {
		ModelFiles files = new ModelFiles(folder);
		ModelReading before = files.read(base);
		ModelReading ours = files.read(mine);
		ModelReading others = files.read(theirs);
		List<Problem> remarks = new ArrayList<>(ours.problems());
		remarks.addAll(others.problems());
		try {
			List<MergeConflict> conflicts = ModelMerge.merge(before.document(), ours.document(), others.document());
			return new Merged(text(mine, ours.document(), ours.format()),
					conflicts.stream().map(CompareModels::conflict).toList(), remarks);
		} catch (IncomparableException e) {
			throw incomparable(theirs, e);
		}
	}

	/** A document as text. */
	static String text(String file, Document document, ModelFormat format) throws UnreadableInputException {
		try {
			return ModelText.write(document, format);
		} catch (ModelTextException e) {
			Problem problem = e.problem();
			throw new UnreadableInputException(new Problem(file, problem.line(), problem.column(), problem.id(),
					problem.code(), problem.found(), problem.expected()));
		}
	}

	static UnreadableInputException incomparable(String file, IncomparableException why) {
		return ModelFiles.problem(file, why.reason() == IncomparableException.Reason.ID_REPEATED ? "MODEL_ID_REPEATED"
				: "MODELS_DIFFER_IN_KIND", why.found(), "");
	}

	/** A change for people. */
	static ModelDifference difference(ModelChange change) {
		return new ModelDifference(change.kind().name(), change.type().getName(), change.place().fragment(),
				change.place().path(), new Text(RU.where(change.within()), EN.where(change.within())),
				change.feature() == null ? "" : change.feature().getName(), side(change.feature(), change.before()),
				side(change.feature(), change.after()), Side.NONE, new Text(RU.about(change), EN.about(change)),
				new Text(RU.brief(change), EN.brief(change)), new Text(RU.of(change), EN.of(change)));
	}

	/** A conflict for people. */
	static ModelDifference conflict(MergeConflict conflict) {
		return new ModelDifference(conflict.kind().name(), conflict.type().getName(), conflict.place().fragment(),
				conflict.place().path(), new Text(RU.where(conflict.within()), EN.where(conflict.within())),
				conflict.feature() == null ? "" : conflict.feature().getName(),
				side(conflict.feature(), conflict.base()), side(conflict.feature(), conflict.mine()),
				side(conflict.feature(), conflict.theirs()), new Text(RU.about(conflict), EN.about(conflict)),
				new Text(RU.brief(conflict), EN.brief(conflict)), new Text(RU.of(conflict), EN.of(conflict)));
	}

	private static Side side(EStructuralFeature feature, List<String> values) {
		return new Side(values,
				new Text(String.join("; ", RU.shown(feature, values)), String.join("; ", EN.shown(feature, values))));
	}
}
