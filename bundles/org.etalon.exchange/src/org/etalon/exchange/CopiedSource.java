// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.util.List;

/** A register that is read from a copy, which goes away with it. */
final class CopiedSource implements RegisterSource {

	private final RegisterSource source;
	private final InputFile copy;

	CopiedSource(RegisterSource source, InputFile copy) {
		this.source = source;
		this.copy = copy;
	}

	@Override
	public Batch next() throws IOException, UnreadableInputException {
		return source.next();
	}

	@Override
	public List<String> extraColumns() {
		return source.extraColumns();
	}

	@Override
	public long position() {
		return source.position();
	}

	@Override
	public long size() {
		return source.size();
	}

	@Override
	public void close() throws IOException {
		try {
			source.close();
		} finally {
			copy.discard();
		}
	}
}
