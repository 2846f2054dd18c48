// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.etalon.norm.TraceStep;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.DrawSample;
import org.etalon.operations.models.DrawSample.Drawn;
import org.etalon.operations.models.ModelShelf;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.MaterialsSample;
import org.etalon.store.records.RecordKinds;

/**
 * Samples of the materials that were sent for a model (clause 49), drawn and remembered at once: what falls into one is
 * checked, the rest gets its certificate without a check (A28), so that nobody can draw until he likes it.
 */
public final class DrawnSamples {

	private static final RecordKind<MaterialsSample> KIND = RecordKinds.SAMPLES;

	/**
	 * What to draw.
	 *
	 * @param modelId    the model
	 * @param on         the day
	 * @param seed       any text; said in public before the draw
	 * @param confidence 90, 95 or 99 percent
	 * @param margin     1…50 percent
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Request(String modelId, LocalDate on, String seed, int confidence, int margin, String reason,
			Conditions conditions) {
	}

	/**
	 * A sample.
	 *
	 * @param record     what is kept of it
	 * @param members    the materials, by subject and place; ids are those of the objects
	 * @param change     who drew it, when and why
	 * @param reproduced whether drawing again by what is kept gives the same
	 * @param trace      how the size came about, with its clause; empty where all are checked (A28)
	 */
	public record Sample(MaterialsSample record, List<Drawn> members, Change change, boolean reproduced,
			List<TraceStep> trace) {

		public Sample {
			members = List.copyOf(members);
			trace = List.copyOf(trace);
		}
	}

	/**
	 * Draws from what was sent, keeps the sample, and moves the materials.
	 *
	 * @throws RefusedException {@code NO_MODEL}, {@code NOTHING_SENT}, {@code INVALID_INPUT} for no such confidence or
	 *                          margin, {@code BEFORE_THE_LAST_CHANGE}
	 */
	public Sample draw(Store store, Request request) throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(new Intent("materials.sample", request.reason()), session -> {
			List<Revised<ConformityMaterials>> sent = Providers.materials(session, request.modelId()).stream()
					.filter(each -> each.value().state() == State.SENT).toList();
			if (sent.isEmpty() && ModelShelf.all(session, request.modelId()).isEmpty()) {
				throw new RefusedException("NO_MODEL", request.modelId());
			}
			if (sent.isEmpty()) {
				throw new RefusedException("NOTHING_SENT", request.modelId());
			}
			Map<String, List<DrawSample.Material>> subjects = new TreeMap<>();
			for (Revised<ConformityMaterials> each : sent) {
				ChangeMaterials.requireOrder(each.value().changedOn(), request.on());
				subjects.computeIfAbsent(subject(each.value()), any -> new ArrayList<>())
						.add(new DrawSample.Material(each.value().objectId(), ""));
			}
			boolean all = request.conditions().settings().is(RulesSettings.A28, "CHECK_ALL");
			DrawSample.Sample drawn = all ? DrawSample.all(subjects, request.seed())
					: DrawSample.draw(subjects, request.seed(), request.confidence(), request.margin());
			MaterialsSample record = record(
					request.modelId() + "/" + session.next("materials-sample/" + request.modelId()), request, subjects,
					drawn);
			session.records(KIND).add(record);
			move(session.records(RecordKinds.MATERIALS), sent, drawn, record.id(), request);
			return sample(session, session.records(KIND).find(record.id()).orElseThrow());
		});
	}

	/** What federal bodies sent belongs to no subject. */
	private static String subject(ConformityMaterials materials) {
		return materials.subject() == null ? "" : materials.subject();
	}

	private static void move(WritableRecords<ConformityMaterials> materials, List<Revised<ConformityMaterials>> sent,
			DrawSample.Sample drawn, String id, Request request) throws StoreException {
		Map<String, Boolean> selected = new HashMap<>();
		drawn.materials().forEach(each -> selected.put(each.id(), each.selected()));
		List<WritableRecords.Update<ConformityMaterials>> updates = new ArrayList<>();
		for (Revised<ConformityMaterials> each : sent) {
			Event event = selected.get(each.value().objectId()) ? Event.SELECT : Event.NOT_SELECTED;
			State next = ChangeMaterials.next(each.value().state(), event, List.of(), request.conditions().settings())
					.value();
			updates.add(new WritableRecords.Update<>(ChangeMaterials.moved(each.value(), next, request.on(), id, null),
					each.revision()));
		}
		materials.updateAll(updates);
	}

	private static MaterialsSample record(String id, Request request, Map<String, List<DrawSample.Material>> subjects,
			DrawSample.Sample drawn) {
		String strata = subjects.entrySet().stream()
				.map(each -> each.getKey() + "=" + drawn.regions().get(each.getKey()) + "/" + each.getValue().size())
				.collect(Collectors.joining(" "));
		return new MaterialsSample(id, request.modelId(), request.on(), request.seed(), request.confidence(),
				request.margin(), request.conditions().settings().inEffect(RulesSettings.A28), drawn.materials().size(),
				drawn.size(), strata, members(drawn), drawn.sha256());
	}

	private static String members(DrawSample.Sample drawn) {
		return drawn.materials().stream().map(each -> each.subject() + "\t" + each.rank() + "\t"
				+ (each.selected() ? "yes" : "no") + "\t" + each.id()).collect(Collectors.joining("\n"));
	}

	/** The samples of a model, or of all with null, in order of their ids, each drawn again. */
	public List<Sample> list(Store store, String modelId) throws StoreException {
		return store.read(snapshot -> {
			List<Sample> samples = new ArrayList<>();
			Query query = modelId == null ? Query.all(KIND) : Query.of(KIND, Filter.is(KIND.field("modelId"), modelId));
			snapshot.records(KIND).each(query, each -> samples.add(sample(snapshot, each)));
			return samples;
		});
	}

	/**
	 * A sample, drawn again.
	 *
	 * @throws RefusedException {@code UNKNOWN_SAMPLE}
	 */
	public Sample show(Store store, String id) throws StoreException {
		return store.read(snapshot -> sample(snapshot,
				snapshot.records(KIND).find(id).orElseThrow(() -> new RefusedException("UNKNOWN_SAMPLE", id))));
	}

	private static Sample sample(Snapshot snapshot, Revised<MaterialsSample> kept) throws StoreException {
		MaterialsSample record = kept.value();
		List<Drawn> members = Arrays.stream(record.members().split("\n")).map(DrawnSamples::member).toList();
		Map<String, List<DrawSample.Material>> subjects = new TreeMap<>();
		members.forEach(each -> subjects.computeIfAbsent(each.subject(), any -> new ArrayList<>())
				.add(new DrawSample.Material(each.id(), "")));
		DrawSample.Sample again = record.reading().endsWith("CHECK_ALL") ? DrawSample.all(subjects, record.seed())
				: DrawSample.draw(subjects, record.seed(), record.confidence(), record.margin());
		return new Sample(record, members, snapshot.change(kept.since()).orElseThrow(),
				members(again).equals(record.members()) && again.sha256().equals(record.listSha256()), again.trace());
	}

	private static Drawn member(String line) {
		String[] parts = line.split("\t", 4);
		return new Drawn(parts[3], parts[0], "", Integer.parseInt(parts[1]), parts[2].equals("yes"));
	}
}
