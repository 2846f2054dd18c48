// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Provisioning;
import org.etalon.extensions.install.SiteCopy;
import org.etalon.extensions.install.SiteException;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.operations.product.ProductOffer;
import org.etalon.operations.product.UpdateProduct;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon update}: another version of the product from a site, or the one before. */
@Command(name = "update", sortOptions = false)
final class UpdateCommand extends InstallationCommand {

	private static final String OURS = "org.etalon.";

	@Parameters(paramLabel = "SITE|ZIP", arity = "0..1", descriptionKey = "update-site")
	private String source;

	@Option(names = "--check")
	private boolean check;

	@Option(names = "--yes", descriptionKey = "update-yes")
	private boolean yes;

	@Option(names = "--rollback")
	private boolean rollback;

	@Option(names = "--only", paramLabel = "VERSION")
	private String only;

	/** What the workbench calls it with. */
	@Option(names = "--answer", paramLabel = "FILE", hidden = true)
	private Path answer;

	/** What the process of a copy is called with. */
	@Option(names = "--replace", paramLabel = "VERSION", hidden = true)
	private String replace;

	UpdateCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws UsageException, IOException, BlockedException, SiteException {
		if (rollback == (source != null) || rollback && (check || yes) || check && yes) {
			throw new UsageException(words.get("update.usage"));
		}
		UpdateProduct update = new UpdateProduct(workplace);
		if (rollback) {
			out(words.get("update.back", update.rollback()));
			return ExitStatus.OK;
		}
		if (replace != null) {
			update.replace(replace, environment.folder().resolve(source));
			return ExitStatus.OK;
		}
		if (SiteCopy.unprotected(source)) {
			out(words.get("unprotected"));
		}
		try (UpdateProduct.Offer offer = update.look(source, environment.folder())) {
			answer(new ProductOffer(offer.order(), offer.there().version(), offer.signer()));
			if (only != null && !only.equals(offer.there().version())) {
				throw new BlockedException("OTHER_VERSION", offer.there().version(), only);
			}
			return take(update, offer);
		} catch (BlockedException e) {
			if (e.code().equals("UNKNOWN_PUBLISHER")) {
				answer(new ProductOffer(ProductOffer.Kind.UNKNOWN_PUBLISHER, e.arguments().get(0),
						e.arguments().get(1)));
			}
			throw e;
		}
	}

	private void answer(ProductOffer offer) throws IOException {
		if (answer != null) {
			offer.write(answer);
		}
	}

	private int take(UpdateProduct update, UpdateProduct.Offer offer)
			throws IOException, BlockedException, SiteException {
		out(words.get("update.now", offer.now().version()));
		out(words.get("update.there", offer.there().version(), offer.signer()));
		if (offer.order() != ProductOffer.Kind.NEWER) {
			out(words.get(offer.order() == ProductOffer.Kind.SAME ? "update.same" : "update.older"));
			return ExitStatus.OK;
		}
		print(offer);
		if (!yes) {
			if (answer == null) { // the workbench asks in its own words
				out(words.get("update.unconfirmed"));
			}
			return check ? ExitStatus.FAILED_ON : ExitStatus.OK;
		}
		ProgressBar bar = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		try {
			update.apply(offer, bar);
		} finally {
			bar.clear();
		}
		out(words.get("update.done", offer.there().version()));
		return ExitStatus.OK;
	}

	/** Parts of the product one by one, libraries by their number only. */
	private void print(UpdateProduct.Offer offer) {
		List<UpdateProduct.Changed> ours = offer.changed().stream().filter(each -> each.id().startsWith(OURS)).toList();
		out(words.get("update.changed", Integer.toString(ours.size()),
				Integer.toString(offer.changed().size() - ours.size())));
		print("+", offer.added());
		print("-", offer.removed());
	}

	private void print(String sign, List<Provisioning.Unit> units) {
		units.forEach(unit -> out("  " + sign + " " + unit));
	}
}
