using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Kubewright.Fuzzing;

/// <summary>
/// YAML parsers of other languages, each in a process of its own that stays: PyYAML, in Python and by libyaml (YAML 1.1), and the npm package <c>yaml</c> (YAML
/// 1.2). Those that the machine lacks are left out, and the program says which were asked.
/// </summary>
internal static class OtherParsers
{
    private const string Python = """
        import base64, json, sys, yaml
        loader = getattr(yaml, sys.argv[1])
        for line in sys.stdin:
            try:
                print(json.dumps(yaml.load(base64.b64decode(line).decode("utf-8"), Loader=loader)["data"], default=str, allow_nan=True))
            except Exception as error:
                print(json.dumps({"error": str(error)}))
            sys.stdout.flush()
        """;

    private const string Node = """
        const yaml = require("yaml");
        require("readline").createInterface({ input: process.stdin }).on("line", line => {
          let answer;
          try { answer = yaml.parse(Buffer.from(line, "base64").toString("utf8")).data; } catch (error) { answer = { error: String(error) }; }
          console.log(JSON.stringify(answer));
        });
        """;

    private static readonly (string Name, string Program, string[] Arguments)[] All =
    [
        ("python3-yaml", "/usr/bin/python3", ["-c", Python, "SafeLoader"]),
        ("python3-yaml with libyaml", "/usr/bin/python3", ["-c", Python, "CSafeLoader"]),
        ("npm yaml", "node", ["-e", Node]),
    ];

    private static readonly ConcurrentDictionary<string, ConcurrentBag<Process>> Idle = new(StringComparer.Ordinal);

    private static readonly Lazy<List<(string Name, string Program, string[] Arguments)>> Present =
        new(() => [.. All.Where(parser => Ask(parser, "data: {a: b}") is { } answer && answer.TryGetProperty("a", out _))]);

    /// <summary>The names of the parsers that are asked.</summary>
    public static IEnumerable<string> Names => Present.Value.Select(parser => parser.Name);

    /// <summary>What each of them makes of the field <c>data</c> of a document.</summary>
    public static IEnumerable<(string Name, JsonElement Data)> Read(string yaml) => Present.Value.Select(parser => (parser.Name, Ask(parser, yaml)!.Value));

    private static JsonElement? Ask((string Name, string Program, string[] Arguments) parser, string yaml)
    {
        var idle = Idle.GetOrAdd(parser.Name, _ => []);
        try
        {
            var process = idle.TryTake(out var waiting) ? waiting : Start(parser.Program, parser.Arguments);
            process.StandardInput.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(yaml)));
            process.StandardInput.Flush();
            if (process.StandardOutput.ReadLine() is not { } answer)
            {
                return null;
            }

            idle.Add(process);

            // Python writes what JSON has no name for.
            return JsonDocument.Parse(
                answer.Replace(": NaN", ": null", StringComparison.Ordinal).Replace("Infinity", "null", StringComparison.Ordinal)).RootElement;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            return null;
        }
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
