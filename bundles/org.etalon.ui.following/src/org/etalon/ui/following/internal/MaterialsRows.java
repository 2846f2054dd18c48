// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.util.List;
import java.util.Locale;

import org.etalon.operations.following.ChangeMaterials;
import org.etalon.operations.following.DrawnSamples;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/**
 * The materials of a model and its samples.
 *
 * @param all     the materials in order of their objects
 * @param samples the samples, the newest first
 */
record MaterialsRows(List<MaterialsStanding> all, List<DrawnSamples.Sample> samples) {

	/** Sorts of materials. */
	enum Which {
		/** All. */
		ALL,
		/** They wait for the draw. */
		SENT,
		/** They were drawn and are checked. */
		UNDER_CHECK,
		/** They were returned. */
		RETURNED,
		/** The certificate was given. */
		CERTIFIED
	}

	/** Reads them. */
	static MaterialsRows read(Data data, String model) throws StoreException {
		return new MaterialsRows(new ChangeMaterials().list(data.store(), model, data.conditions().settings()),
				new DrawnSamples().list(data.store(), model).reversed());
	}

	/** How many there are of a sort. */
	long count(Which which) {
		return all.stream().filter(each -> is(each, which)).count();
	}

	/** Those of a sort with some words in name, authority, object or region, at most as many as a table takes. */
	List<MaterialsStanding> only(Which which, String words) {
		return all.stream().filter(each -> is(each, which) && fits(each, words)).limit(ListTable.MOST).toList();
	}

	private static boolean is(MaterialsStanding each, Which which) {
		return which == Which.ALL || each.materials().state() == State.valueOf(which.name());
	}

	private static boolean fits(MaterialsStanding each, String words) {
		String subject = each.materials().subject();
		String text = normal(each.name() + ' ' + each.authority() + ' ' + each.materials().objectId() + ' '
				+ (subject == null ? "" : FollowingWords.region(subject)));
		for (String word : normal(words).split(" ")) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}

	private static String normal(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}
}
