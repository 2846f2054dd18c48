// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.ObjectKind;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RecordKinds;

/**
 * The services that follow a model: objects of its kind in the register that are called as it is, whatever the letters
 * and spaces, and those whose materials were sent for it. What left the register does not count.
 */
final class Providers {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final int AT_ONCE = 1000;

	private Providers() {
	}

	/** The services of some models, in order of their ids; an empty list for a model that nobody follows. */
	static Map<String, List<CertificationObject>> of(Snapshot snapshot, Collection<TypicalServiceModel> models,
			Collection<ConformityMaterials> materials) throws StoreException {
		Map<String, Map<String, CertificationObject>> found = new HashMap<>();
		Map<String, List<TypicalServiceModel>> byName = new HashMap<>();
		for (TypicalServiceModel model : models) {
			found.put(model.getId(), new TreeMap<>());
			if (model.getName() != null && !model.getName().isBlank()) {
				byName.computeIfAbsent(SearchKey.of(model.getName()), any -> new ArrayList<>()).add(model);
			}
		}
		List<String> names = byName.values().stream().map(each -> each.get(0).getName()).toList();
		for (Revised<CertificationObject> each : snapshot.records(OBJECTS).find(OBJECTS.field("name"), names,
				Query.NOW)) {
			CertificationObject object = each.value();
			for (TypicalServiceModel model : byName.getOrDefault(SearchKey.of(object.name()), List.of())) {
				if (object.excluded() == null && follows(object, model)) {
					found.get(model.getId()).put(object.id(), object);
				}
			}
		}
		Map<String, Set<String>> sent = new HashMap<>();
		for (ConformityMaterials each : materials) {
			if (found.containsKey(each.modelId()) && !found.get(each.modelId()).containsKey(each.objectId())) {
				sent.computeIfAbsent(each.objectId(), any -> new TreeSet<>()).add(each.modelId());
			}
		}
		List<String> ids = List.copyOf(sent.keySet());
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			for (Revised<CertificationObject> each : snapshot.records(OBJECTS)
					.find(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
				if (each.value().excluded() == null) {
					sent.get(each.value().id()).forEach(model -> found.get(model).put(each.value().id(), each.value()));
				}
			}
		}
		Map<String, List<CertificationObject>> services = new HashMap<>();
		found.forEach((model, objects) -> services.put(model, List.copyOf(objects.values())));
		return services;
	}

	private static boolean follows(CertificationObject object, TypicalServiceModel model) {
		return object.kind() == model.getObjectKind()
				|| model.getObjectKind() == ObjectKind.TYPICAL_SERVICE && object.typical();
	}

	/** Materials of a model, or of all with null, in order of their ids. */
	static List<Revised<ConformityMaterials>> materials(Snapshot snapshot, String modelId) throws StoreException {
		RecordKind<ConformityMaterials> kind = RecordKinds.MATERIALS;
		List<Revised<ConformityMaterials>> all = new ArrayList<>();
		snapshot.records(kind).each(
				modelId == null ? Query.all(kind) : Query.of(kind, Filter.is(kind.field("modelId"), modelId)),
				all::add);
		return all;
	}

	/** Names of the authorities of some objects by their ids. */
	static Map<String, String> authorities(Snapshot snapshot, Collection<CertificationObject> objects)
			throws StoreException {
		List<String> ids = objects.stream().map(CertificationObject::authorityId).filter(each -> each != null)
				.distinct().toList();
		Map<String, String> names = new HashMap<>();
		for (int from = 0; from < ids.size(); from += AT_ONCE) {
			for (Revised<Authority> each : snapshot.records(RecordKinds.AUTHORITIES)
					.find(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
				names.put(each.value().id(), each.value().name());
			}
		}
		return names;
	}
}
