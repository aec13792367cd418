// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.dashboard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A page in a headless Chromium, spoken to over the DevTools protocol: no driver and no further library. */
public final class Chromium implements AutoCloseable, WebSocket.Listener {

	private static final Path PROGRAM = Path.of("/usr/bin/chromium");
	private static final long SECONDS = 60;

	private final Process process;
	private final WebSocket socket;
	private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
	private final StringBuilder part = new StringBuilder();
	private int last;

	public static boolean isThere() {
		return Files.isExecutable(PROGRAM);
	}

	/** @param profile an empty folder */
	public Chromium(Path profile, String address) throws Exception {
		process = new ProcessBuilder(PROGRAM.toString(), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
				"--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
				.redirectErrorStream(true).redirectOutput(profile.resolve("log").toFile()).start();
		HttpClient http = HttpClient.newHttpClient();
		String pages = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(profile) + "/json/list")).build(),
				HttpResponse.BodyHandlers.ofString()).body();
		String page = JsonParser.parseString(pages).getAsJsonArray().asList().stream().map(each -> each.getAsJsonObject())
				.filter(each -> each.get("type").getAsString().equals("page")).findFirst().orElseThrow().get("webSocketDebuggerUrl").getAsString();
		socket = http.newWebSocketBuilder().buildAsync(URI.create(page), this).get(SECONDS, TimeUnit.SECONDS);
		open(address);
	}

	private static int port(Path profile) throws IOException, InterruptedException {
		Path file = profile.resolve("DevToolsActivePort");
		for (long i = 0; i < SECONDS * 10; i++) {
			List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
			if (lines.size() > 1) {
				return Integer.parseInt(lines.get(0));
			}
			Thread.sleep(100);
		}
		throw new IOException("Chromium did not start: " + Files.readString(profile.resolve("log")));
	}

	public void open(String address) throws Exception {
		JsonObject parameters = new JsonObject();
		parameters.addProperty("url", "about:blank");
		send("Page.navigate", parameters);
		parameters.addProperty("url", address);
		send("Page.navigate", parameters);
		for (int i = 0; i < SECONDS * 10 && !evaluate("location.href != 'about:blank' && document.readyState == 'complete'").equals("true"); i++) {
			Thread.sleep(100);
		}
	}

	/** The value that a promise comes to, as text. */
	public String await(String promise) throws Exception {
		JsonObject parameters = new JsonObject();
		parameters.addProperty("expression", promise);
		parameters.addProperty("awaitPromise", true);
		return send("Runtime.evaluate", parameters).getAsJsonObject("result").get("value").getAsString();
	}

	/** The value of an expression as text. */
	public String evaluate(String expression) throws Exception {
		JsonObject parameters = new JsonObject();
		parameters.addProperty("expression", "String(" + expression + ")");
		return send("Runtime.evaluate", parameters).getAsJsonObject("result").get("value").getAsString();
	}

	public void resize(int width, int height) throws Exception {
		JsonObject parameters = new JsonObject();
		parameters.addProperty("width", width);
		parameters.addProperty("height", height);
		parameters.addProperty("deviceScaleFactor", 1);
		parameters.addProperty("mobile", false);
		send("Emulation.setDeviceMetricsOverride", parameters);
	}

	/** Presses and releases a key of the keyboard: {@code Tab}, {@code Enter}, {@code Escape}, or a letter. */
	void press(String key) throws Exception {
		int code = switch (key) {
			case "Tab" -> 9;
			case "Enter" -> 13;
			case "Escape" -> 27;
			case "ArrowDown" -> 40;
			default -> key.toUpperCase().charAt(0);
		};
		for (String type : List.of("keyDown", "keyUp")) {
			JsonObject parameters = new JsonObject();
			parameters.addProperty("type", type);
			parameters.addProperty("key", key);
			parameters.addProperty("windowsVirtualKeyCode", code);
			if (type.equals("keyDown") && (key.length() == 1 || key.equals("Enter"))) {
				parameters.addProperty("text", key.equals("Enter") ? "\r" : key);
			}
			send("Input.dispatchKeyEvent", parameters);
		}
	}

	/** Size of the page printed as PDF, in bytes. */
	int print() throws Exception {
		return send("Page.printToPDF", new JsonObject()).get("data").getAsString().length() * 3 / 4;
	}

	private JsonObject send(String method, JsonObject parameters) throws Exception {
		JsonObject message = new JsonObject();
		message.addProperty("id", ++last);
		message.addProperty("method", method);
		message.add("params", parameters);
		socket.sendText(message.toString(), true).get(SECONDS, TimeUnit.SECONDS);
		while (true) {
			JsonObject answer = answers.poll(SECONDS, TimeUnit.SECONDS);
			if (answer == null) {
				throw new IOException("no answer to " + method);
			}
			if (answer.has("id") && answer.get("id").getAsInt() == last) {
				if (answer.has("error")) {
					throw new IOException(answer.toString());
				}
				return answer.getAsJsonObject("result");
			}
		}
	}

	@Override
	public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
		part.append(data);
		if (whole) {
			answers.add(JsonParser.parseString(part.toString()).getAsJsonObject());
			part.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public void close() throws Exception {
		process.destroy();
		process.waitFor(SECONDS, TimeUnit.SECONDS);
	}
}
