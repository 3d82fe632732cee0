using System.Collections.Immutable;
using Kubewright.Analyzers.Application;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>The additional files of one compilation that are manifests.</summary>
internal sealed class CompilationManifests
{
    private readonly Dictionary<AdditionalText, ManifestInput> _inputs = [];
    private readonly Dictionary<AdditionalText, Finding> _failures = [];
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly KubewrightOptions _options;
    private readonly ManifestCheck _check;
    private readonly ImmutableArray<ApplicationFacts> _applications;

    public CompilationManifests(Compilation compilation, AnalyzerOptions analyzerOptions, KubewrightOptions options)
    {
        _provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        _options = options;
        foreach (var file in analyzerOptions.AdditionalFiles)
        {
            if (OptionsOf(file) is not { IsManifest: true } fileOptions)
            {
                continue;
            }

            try
            {
                if (ManifestCache.Read(file) is { } manifest)
                {
                    _inputs.Add(file, new ManifestInput(manifest, fileOptions.Set, fileOptions.Namespace));
                }
            }
            catch (Exception exception)
            {
                // One file that defeats the reader must not cost the others.
                _failures.Add(file, Failure(file.Path, exception));
            }
        }

        // One text may stand in the compilation twice under one path.
        _check = ManifestCheck.Of([.. _inputs.Values.Distinct()], options.Check);
        _applications = _inputs.Count == 0 ? [] : ApplicationFactsReader.Read(compilation, analyzerOptions, CancellationToken.None);
    }

    public ManifestFileOptions OptionsOf(AdditionalText file) => ManifestFileOptions.Read(_provider.GetOptions(file));

    /// <summary>
    /// What stands in one file; nothing where it is no manifest. Of one that is another project's to report, only what this project's own
    /// application makes of it: nobody else knows that.
    /// </summary>
    public ImmutableArray<Finding> FindingsIn(AdditionalText file, CancellationToken cancellationToken)
    {
        var isOthers = OptionsOf(file).IsShared && !_options.OwnsSharedManifests;
        if (isOthers && _applications.IsEmpty)
        {
            return [];
        }

        if (_failures.TryGetValue(file, out var failure))
        {
            return isOthers ? [] : [failure];
        }

        if (!_inputs.TryGetValue(file, out var input))
        {
            return [];
        }

        try
        {
            var findings = _check.FindingsIn(input, _applications, cancellationToken);
            return isOthers ? [.. findings.Where(finding => finding.Rule.Family == "Application")] : findings;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [Failure(file.Path, exception)];
        }
    }

    private static Finding Failure(string path, Exception exception) => new(
        RuleCatalog.RuleFailed,
        RuleCatalog.RuleFailed.Severity,
        new SourceFile(path, "").All,
        $"Kubewright failed to check this file: {exception.GetType().Name}: {exception.Message}");
}
