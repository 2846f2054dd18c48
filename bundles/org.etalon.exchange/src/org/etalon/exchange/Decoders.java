// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** The decoders of a register, one for each thread that decodes at the same time; they go away with the register. */
final class Decoders {

	private final String file;
	private final Header header;
	private final Charset encoding;
	private final boolean texts;
	private final Queue<RecordDecoder> idle = new ConcurrentLinkedQueue<>();

	Decoders(String file, Header header, Charset encoding, boolean texts) {
		this.file = file;
		this.header = header;
		this.encoding = encoding;
		this.texts = texts;
	}

	/** Lets one of them work. */
	List<RegisterRecord> decode(Function<RecordDecoder, List<RegisterRecord>> work) {
		RecordDecoder decoder = idle.poll();
		if (decoder == null) {
			decoder = new RecordDecoder(file, header, encoding, texts);
		}
		List<RegisterRecord> records = work.apply(decoder);
		idle.add(decoder);
		return records;
	}
}
