// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableFile;
import org.etalon.exchange.TableRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Ruling;
import org.etalon.norm.Subject;
import org.etalon.norm.TraceStep;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.internal.Sha256;
import org.etalon.rules.plan.SampleSize;

/**
 * Draws the sample of materials of conformity to be checked (clause 49), so that anybody can draw it again: within each
 * region materials are ordered by SHA-256 of the seed and their id, and the first are taken. Neither the order of the
 * table nor the program decides anything.
 */
public final class DrawSample {

	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("id", "обозначение", "идентификатор"),
			TableColumn.required("subject", "субъект", "субъект РФ"), TableColumn.optional("authority", "орган"));

	/**
	 * What to draw from.
	 *
	 * @param folder     the folder relative names start from
	 * @param file       the table: id, subject, authority
	 * @param reading    how to read it
	 * @param seed       any text; said in public before the draw
	 * @param confidence 90, 95 or 99 percent
	 * @param margin     1…50 percent
	 */
	public record Request(Path folder, String file, ReadOptions reading, String seed, int confidence, int margin) {
	}

	/**
	 * What is drawn from.
	 *
	 * @param id        its id
	 * @param authority the authority, empty if it is not said
	 */
	public record Material(String id, String authority) {
	}

	/**
	 * A material that was drawn, or not.
	 *
	 * @param id        its id
	 * @param subject   code of the subject
	 * @param authority the authority, empty if the table does not say it
	 * @param rank      its place in the order of its region, from 1
	 * @param selected  whether it is checked
	 */
	public record Drawn(String id, String subject, String authority, int rank, boolean selected) {
	}

	/**
	 * The sample.
	 *
	 * @param materials all materials, by region and rank
	 * @param size      how many of them are checked
	 * @param regions   how many in each region
	 * @param trace     how the size came about, with its clause
	 * @param sha256    hash of the ids with their subjects, by which the list that was drawn from is known again
	 * @param problems  rows that could not be read, and are not in the draw
	 */
	public record Sample(List<Drawn> materials, int size, Map<String, Integer> regions, List<TraceStep> trace,
			String sha256, List<Problem> problems) {
	}

	private DrawSample() {
	}

	/**
	 * Draws.
	 *
	 * @throws UnreadableInputException if the table cannot be read
	 * @throws RefusedException         {@code INVALID_INPUT} where there is nothing to draw from, or no such confidence
	 *                                  or margin
	 */
	public static Sample run(Request request) throws UnreadableInputException {
		TableFile table = TableFile.read(request.folder().resolve(request.file()), request.file(), request.reading(),
				COLUMNS);
		List<Problem> problems = new ArrayList<>(table.problems());
		Map<String, List<TableRow>> regions = regions(table, problems);
		Map<String, List<Material>> materials = new TreeMap<>();
		regions.forEach((region, rows) -> materials.put(region,
				rows.stream().map(row -> new Material(row.get("id"), row.get("authority"))).toList()));
		Sample sample = draw(materials, request.seed(), request.confidence(), request.margin());
		return new Sample(sample.materials(), sample.size(), sample.regions(), sample.trace(), sample.sha256(),
				problems);
	}

	/**
	 * Draws from materials that are known.
	 *
	 * @param regions the materials of each subject
	 * @throws RefusedException {@code INVALID_INPUT} where there is nothing to draw from, or no such confidence or
	 *                          margin
	 */
	public static Sample draw(Map<String, List<Material>> regions, String seed, int confidence, int margin) {
		return switch (SampleSize.of(counts(regions), confidence, margin)) {
		case Ruling.Made<SampleSize> made -> draw(regions, seed, made.value().regions(), made.trace());
		case Ruling.Refused<SampleSize> refused -> throw RefusedException.rule(refused.flaw());
		};
	}

	/** Takes everything, for readings under which all materials are checked (A28); the order is that of a draw. */
	public static Sample all(Map<String, List<Material>> regions, String seed) {
		return draw(regions, seed, counts(regions), List.of());
	}

	private static Map<String, Integer> counts(Map<String, List<Material>> regions) {
		Map<String, Integer> counts = new TreeMap<>();
		regions.forEach((region, materials) -> counts.put(region, materials.size()));
		return counts;
	}

	private static Sample draw(Map<String, List<Material>> regions, String seed, Map<String, Integer> shares,
			List<TraceStep> trace) {
		List<Drawn> drawn = new ArrayList<>();
		StringBuilder list = new StringBuilder();
		new TreeMap<>(regions).forEach((region, materials) -> {
			materials.stream().map(Material::id).sorted()
					.forEach(id -> list.append(region).append('\t').append(id).append('\n'));
			List<Material> order = materials.stream()
					.sorted(Comparator.comparing((Material each) -> Sha256.of(seed + "\n" + each.id()))).toList();
			for (int i = 0; i < order.size(); i++) {
				drawn.add(new Drawn(order.get(i).id(), region, order.get(i).authority(), i + 1,
						i < shares.getOrDefault(region, 0)));
			}
		});
		return new Sample(drawn, shares.values().stream().mapToInt(Integer::intValue).sum(), new TreeMap<>(shares),
				trace, Sha256.of(list.toString()), List.of());
	}

	private static Map<String, List<TableRow>> regions(TableFile table, List<Problem> problems) {
		Map<String, List<TableRow>> regions = new TreeMap<>();
		Map<String, Long> seen = new HashMap<>();
		for (TableRow row : table.rows()) {
			String id = row.get("id");
			if (id.isEmpty()) {
				problems.add(row.problem("id", "MISSING_VALUE", ""));
			} else if (Subject.find(row.get("subject")).isEmpty()) {
				problems.add(row.problem("subject", "UNKNOWN_SUBJECT", ""));
			} else if (seen.putIfAbsent(id, row.line()) != null) {
				problems.add(row.problem("id", "DUPLICATE_ID", Long.toString(seen.get(id))));
			} else {
				regions.computeIfAbsent(row.get("subject"), any -> new ArrayList<>()).add(row);
			}
		}
		return regions;
	}

}
