// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.product.ProductOffer;

/** Where an update of the program stands; without widgets. */
final class UpdateModel {

	/** Where it stands. */
	enum Phase {
		/** Nothing was looked at. */
		NAMING,
		/** The site is read. */
		LOOKING,
		/** The site has a newer version. */
		NEWER,
		/** The site was signed by somebody who is not trusted yet. */
		UNKNOWN,
		/** There is nothing to take, or it could not be. */
		NOTHING,
		/** The version is put in place. */
		CHANGING,
		/** Another version starts next time. */
		DONE
	}

	private Phase phase = Phase.NAMING;
	private String said = "";
	private ProductOffer offer;

	Phase phase() {
		return phase;
	}

	/** What there is to read. */
	String said() {
		return said;
	}

	/** The version, or who signed. */
	ProductOffer offer() {
		return offer;
	}

	/** Whether another site can be named. */
	boolean naming() {
		return phase != Phase.LOOKING && phase != Phase.CHANGING && phase != Phase.DONE;
	}

	/** Another site was named. */
	void named() {
		if (naming()) {
			phase = Phase.NAMING;
			said = "";
			offer = null;
		}
	}

	/** The site is read from now on. */
	void looking() {
		phase = Phase.LOOKING;
		said = "";
	}

	/** What was found. */
	void looked(ChangeInstallation.Looked looked) {
		offer = looked.offer().orElse(null);
		said = offer != null && offer.kind() == ProductOffer.Kind.UNKNOWN_PUBLISHER
				? offer.who() + "\n" + Fingerprint.grouped(offer.what())
				: looked.said();
		phase = offer == null ? Phase.NOTHING : switch (offer.kind()) {
		case NEWER -> Phase.NEWER;
		case UNKNOWN_PUBLISHER -> Phase.UNKNOWN;
		default -> Phase.NOTHING;
		};
	}

	/** It is put in place from now on, or taken back. */
	void changing() {
		phase = Phase.CHANGING;
	}

	/** How that ended. */
	void changed(ChangeInstallation.Ended ended) {
		said = ended.said();
		phase = ended.done() ? Phase.DONE : Phase.NOTHING;
	}

	/** It could not be looked at, or was stopped. */
	void failed(String why) {
		said = why;
		phase = Phase.NOTHING;
	}
}
