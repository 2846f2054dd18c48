// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.RegisterRecord;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.RegisterSource;
import org.etalon.exchange.Registers;
import org.etalon.exchange.RejectedRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.VariantStamp;

/** Finds one object in registers and explains what it comes to. */
public final class ExplainObject {

	private final VariantRegistry registry;

	/**
	 * What was found.
	 *
	 * @param checked  the object and what it came to, null if it was rejected
	 * @param rejected the record with its problems, null if it was checked
	 * @param stamps   the variant it was scored by
	 */
	public record Found(CheckedRow checked, RejectedRow rejected, List<VariantStamp> stamps) {
	}

	public ExplainObject(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Looks for the first record with an id.
	 *
	 * @return empty if no input has it
	 * @throws UnreadableInputException if an input cannot be read before the object is found
	 */
	public Optional<Found> run(CheckRegister.Request request, String id) throws UnreadableInputException {
		List<InstalledVariant> installed = registry.variants();
		RowScorer scorer = new RowScorer(installed.stream().map(InstalledVariant::variant).toList(), request.forced(),
				request.settings(), request.calendar(), request.asOf());
		for (String input : request.inputs()) {
			try (RegisterSource source = Registers.open(request.folder().resolve(input), input, request.reading())) {
				for (RegisterSource.Batch batch = source.next(); batch != null; batch = source.next()) {
					for (RegisterRecord entry : batch.decode()) {
						if (entry.id().equals(id)) {
							return Optional.of(explain(entry, scorer, installed));
						}
					}
				}
			} catch (IOException e) {
				throw Registers.notReadable(input, e);
			}
		}
		return Optional.empty();
	}

	private static Found explain(RegisterRecord entry, RowScorer scorer, List<InstalledVariant> installed) {
		return switch (entry) {
		case RejectedRow rejected -> new Found(null, rejected, List.of());
		case RegisterRow row -> {
			List<CheckedRow> checked = new ArrayList<>();
			RejectedRow rejected = scorer.score(row, checked);
			yield rejected != null ? new Found(null, rejected, List.of())
					: new Found(checked.get(0), null, VariantStamp.parts(installed.stream().map(InstalledVariant::stamp)
							.filter(stamp -> stamp.id().equals(checked.get(0).outcome().variant())).toList()));
		}
		};
	}
}
