using System.Diagnostics;
using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>
/// How long an editor waits for `kubewright lsp`: medians over many edits and questions in `samples/Shop`, and over a set of 1,000 manifests. The tool is
/// the one that is named, the published one; where a second server is named (yaml-language-server), both answer the same.
/// </summary>
internal static class EditorCost
{
    private const int Rounds = 60;

    /// <param name="servers">The command lines of servers, each one text: <c>/path/kubewright lsp</c>.</param>
    public static int Measure(IReadOnlyList<string> servers)
    {
        if (servers.Count == 0)
        {
            Console.Error.WriteLine("--editor needs the command of a server: --editor \"artifacts/kubewright lsp\" [\"yaml-language-server --stdio\"]");
            return 2;
        }

        var shop = Directory.CreateTempSubdirectory("kubewright-editor-").FullName;
        var many = Directory.CreateTempSubdirectory("kubewright-editor-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "samples", "Shop", "k8s")))
            {
                File.Copy(file, Path.Combine(shop, Path.GetFileName(file)));
            }

            for (var i = 0; i < 1000; i++)
            {
                File.WriteAllText(Path.Combine(many, string.Create(CultureInfo.InvariantCulture, $"app{i:000}.yaml")), SyntheticManifests.Create(i));
            }

            foreach (var server in servers)
            {
                Measure(server, "samples/Shop", shop, Path.Combine(shop, "orders.yaml"), "targetPort: ");
                Measure(server, "1,000 manifests", many, Path.Combine(many, "app500.yaml"), "targetPort: ");
            }
        }
        finally
        {
            Directory.Delete(shop, recursive: true);
            Directory.Delete(many, recursive: true);
        }

        return 0;
    }

    private static void Measure(string command, string name, string folder, string path, string place)
    {
        var watch = Stopwatch.StartNew();
        using var editor = new EditorClient(command, folder);
        var text = File.ReadAllText(path);
        editor.Open(path, text);
        editor.AwaitDiagnostics(path);
        var start = watch.Elapsed.TotalMilliseconds;
        var offset = text.IndexOf(place, StringComparison.Ordinal) + place.Length;
        var line = text.AsSpan(0, offset).Count('\n');
        var character = offset - (text.LastIndexOf('\n', offset - 1) + 1);
        var (diagnostics, completion, hover, definition) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            var isTyped = i % 2 == 0;
            diagnostics.Add(Time(() =>
            {
                editor.Change(path, line, character, character + (isTyped ? 0 : 1), isTyped ? "x" : "");
                editor.AwaitDiagnostics(path);
            }));
            completion.Add(Time(() => editor.Ask("textDocument/completion", path, line, character)));
            if (!isTyped)
            {
                hover.Add(Time(() => editor.Ask("textDocument/hover", path, line, character + 1)));
                definition.Add(Time(() => editor.Ask("textDocument/definition", path, line, character + 1)));
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{command} in {name}: start to first diagnostics {start:0} ms, diagnostics {Median(diagnostics):0.0} ms, completion {Median(completion):0.0} ms, "
                + $"hover {Median(hover):0.0} ms, definition {Median(definition):0.0} ms, {editor.Megabytes:0} MB"));
    }

    private static double Time(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Analyzers.sln")))
        {
            directory = Path.GetDirectoryName(directory) ?? throw new DirectoryNotFoundException("The benchmarks run within the repository.");
        }

        return directory;
    }
}
