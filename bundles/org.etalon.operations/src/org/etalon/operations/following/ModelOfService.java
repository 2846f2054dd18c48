// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.ModelShelf;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;

/** Tells which model a service follows. */
public final class ModelOfService {

	private ModelOfService() {
	}

	/**
	 * The published edition of the model that an object follows; if it follows several, that whose id comes first;
	 * empty for none.
	 */
	public static Optional<TypicalServiceModel> of(Snapshot snapshot, CertificationObject object)
			throws StoreException {
		List<ModelShelf.Shelved> all = ModelShelf.all(snapshot, null);
		List<String> ids = all.stream().map(each -> each.model().getId()).distinct().sorted().toList();
		List<TypicalServiceModel> published = ids.stream()
				.map(id -> ModelShelf
						.lastPublished(all.stream().filter(each -> each.model().getId().equals(id)).toList()))
				.flatMap(Optional::stream).map(ModelShelf.Shelved::model).toList();
		if (published.isEmpty()) {
			return Optional.empty();
		}
		List<ConformityMaterials> materials = Providers.materials(snapshot, null).stream().map(Revised::value).toList();
		Map<String, List<CertificationObject>> services = Providers.of(snapshot, published, materials);
		return published.stream()
				.filter(model -> services.get(model.getId()).stream().anyMatch(each -> each.id().equals(object.id())))
				.findFirst();
	}
}
