using System.Text;
using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Application;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Application;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>A web project as an editor holds it: each edit makes a new tree of one file out of the one before, and a new compilation.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private readonly string _folder;
    private readonly AnalyzerOptions _options;
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation;

    /// <param name="folder">Where it stands. Nothing that is known of files elsewhere is known of these.</param>
    /// <param name="code">The C# files, by their names.</param>
    /// <param name="files">The manifests and other files.</param>
    public EditedProject(string folder, IEnumerable<KeyValuePair<string, string>> code, IEnumerable<KeyValuePair<string, string>> files)
    {
        _folder = folder;
        _options = ManifestProject.Of([.. files.Select(file => ($"{folder}/{file.Key}", file.Value))]).Options;
        foreach (var (name, text) in code)
        {
            _trees.Add(name, CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), ParseOptions, $"{folder}/{name}"));
        }

        _compilation = WebProject.BaseCompilation.AddSyntaxTrees(_trees.Values);
    }

    public IEnumerable<KeyValuePair<string, string>> Code => _trees.Select(tree => KeyValuePair.Create(tree.Key, tree.Value.GetText().ToString()));

    public void Edit(string name, TextChange change)
    {
        var former = _trees[name];
        _trees[name] = former.WithChangedText(former.GetText().WithChanges(change));
        _compilation = _compilation.ReplaceSyntaxTree(former, _trees[name]);
    }

    /// <summary>All that is known of the application and found in the project's files, in order, with paths as seen from its folder.</summary>
    public string Describe()
    {
        var manifests = new CompilationManifests(_compilation, _options, KubewrightOptions.Read(_options));
        var text = new StringBuilder();
        foreach (var application in ApplicationFactsReader.Read(_compilation, _options, CancellationToken.None).Applications)
        {
            Describe(application, text);
        }

        foreach (var finding in _options.AdditionalFiles.SelectMany(file => manifests.FindingsIn(file, CancellationToken.None))
            .Concat(_compilation.SyntaxTrees.SelectMany(tree => manifests.FindingsIn(tree, CancellationToken.None))))
        {
            Describe(finding, text);
        }

        return text.Replace(_folder + "/", "").ToString();
    }

    private static void Describe(ApplicationFacts application, StringBuilder text)
    {
        var (listening, code) = (application.Listening, application.Code);
        text.AppendLine(
            $"listening: {application.IsWeb} {listening.DefaultVersions} {listening.IsGenericHost} "
                + $"{listening.DiffersInDevelopment} {listening.Beside} {listening.Unknown}");
        Append("stated", application.Stated);
        Append("listens", listening.Kestrel.Concat(listening.Run).Concat(listening.Added).Concat(listening.UseUrls));
        Append("url", code.Urls.All.Select(url => $"{url} {url.Constant}"));
        text.AppendLine($"urls: {code.Urls.ReadsOtherConfiguration}");
        Append("endpoint", code.Routes.Endpoints.Select(one =>
            $"{one.Pattern} {one.Call} {one.Place} {string.Join(',', one.Methods)} {string.Join(',', one.Hosts)} "
                + $"{one.Port} {string.Join(',', one.Values)} {one.Condition} {one.IsHealthCheck}"));
        text.AppendLine($"routes: {code.Routes with { Endpoints = [], PathBases = [] }} {string.Join(',', code.Routes.PathBases)}");
        var reads = code.Configuration;
        Append("key", reads.Keys.Select(key => $"{key.Key} {key.Type} {key.Reader} {key.Place} {key.IsRequired}"));
        Append("reads",
            [.. reads.Sections, "/", .. reads.Open, "/", .. reads.Variables, "/", $"{reads.Unknown} {reads.MayReadAnyVariable} {reads.HasOtherSources}"]);

        void Append<T>(string name, IEnumerable<T> values)
        {
            foreach (var value in values)
            {
                text.AppendLine($"{name}: {value}");
            }
        }
    }

    private static void Describe(Finding finding, StringBuilder text)
    {
        text.AppendLine($"{PlaceOf(finding.Span)} {finding.Severity} {finding.Id} {finding.Message}");
        foreach (var related in finding.Related)
        {
            text.AppendLine($"    {PlaceOf(related.Span)} {related.Message}");
        }

        foreach (var edit in finding.Fix?.Edits ?? [])
        {
            text.AppendLine($"    {finding.Fix!.Title}: {PlaceOf(edit.Span)} '{edit.NewText}'");
        }
    }

    private static string PlaceOf(SourceSpan span) => $"{span.File.Path}({span.Start}+{span.Length})";
}
