// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.etalon.exchange.report.ConformityReport;
import org.etalon.exchange.report.CriterionConformity;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.following.CheckConformity;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;

/**
 * A service beside a model.
 *
 * @param title   name of the typical service
 * @param edition the edition it is measured by
 * @param service the service
 */
record ConformityRows(String title, String edition, ServiceConformity service) {

	/** Sorts of criteria. */
	enum Which {
		/** What is not as the model wants it, the heaviest first. */
		DEVIATIONS,
		/** All in the order of the sheets. */
		ALL
	}

	/**
	 * A criterion of a sheet.
	 *
	 * @param stage     the stage of the sheet
	 * @param criterion the criterion
	 */
	record Row(Stage stage, CriterionConformity criterion) {
	}

	/**
	 * Measures it.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT} if it does not follow the model
	 */
	static ConformityRows read(Data data, String model, String object, Progress progress) throws StoreException {
		ConformityReport report = CheckConformity.stored(data.store(),
				new CheckConformity.Stored(data.conditions().product(), model, null, Set.of(), Set.of(object)),
				progress);
		if (report.services().isEmpty()) {
			throw new RefusedException("UNKNOWN_OBJECT", object);
		}
		return new ConformityRows(report.title(), report.edition(), report.services().get(0));
	}

	/** Criteria of a sort. */
	List<Row> rows(Which which) {
		List<Row> rows = new ArrayList<>();
		for (SheetConformity sheet : service.sheets()) {
			sheet.criteria().stream().filter(each -> which == Which.ALL || each.verdict().deviation())
					.forEach(each -> rows.add(new Row(sheet.stage(), each)));
		}
		if (which == Which.DEVIATIONS) {
			rows.sort(Comparator.comparingInt((Row row) -> row.criterion().lost100()).reversed());
		}
		return rows;
	}
}
