// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a second start finds the first one: a socket in the folder of the state, which only processes of this machine
 * that may write there can reach. Who connects asks for the window and reads one byte when that was heard.
 */
final class Front implements Closeable {

	private static final String NAME = ".front";
	private static final byte HEARD = 1;

	private final ServerSocketChannel server;
	private final Path socket;

	private Front(ServerSocketChannel server, Path socket) {
		this.server = server;
		this.socket = socket;
	}

	/**
	 * Listens from now on; called by who holds the state.
	 *
	 * @param bring brings the window up; called on a thread of its own
	 * @return empty where the system has no such sockets, or the path is too long for one
	 */
	static Optional<Front> listen(Path state, Runnable bring) {
		Path socket = state.resolve(NAME);
		try {
			Files.deleteIfExists(socket); // of a session that was killed
			ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
			try {
				server.bind(UnixDomainSocketAddress.of(socket));
			} catch (IOException | RuntimeException e) {
				server.close();
				throw e;
			}
			Front front = new Front(server, socket);
			Thread.ofPlatform().daemon().name("second-start").start(() -> front.serve(bring));
			return Optional.of(front);
		} catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
			// no such sockets here, or a path that is no name of one: a second start says then where the window is
			return Optional.empty();
		}
	}

	private void serve(Runnable bring) {
		while (server.isOpen()) {
			try (SocketChannel caller = server.accept()) {
				bring.run();
				caller.write(ByteBuffer.wrap(new byte[] { HEARD }));
			} catch (IOException e) {
				// the caller is gone, or this was closed
			}
		}
	}

	/** Asks the first start to show its window; false if nobody heard it. */
	static boolean call(Path state) {
		try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
			channel.connect(UnixDomainSocketAddress.of(state.resolve(NAME)));
			ByteBuffer answer = ByteBuffer.allocate(1);
			return channel.read(answer) == 1 && answer.get(0) == HEARD;
		} catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
			return false; // nobody listens; or the first start could not either, for the same reasons
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
		Files.deleteIfExists(socket);
	}
}
