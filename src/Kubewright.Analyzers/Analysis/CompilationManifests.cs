using System.Collections.Immutable;
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

    public CompilationManifests(AnalyzerOptions analyzerOptions, KubewrightOptions options)
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
    }

    public ManifestFileOptions OptionsOf(AdditionalText file) => ManifestFileOptions.Read(_provider.GetOptions(file));

    /// <summary>What stands in one file; nothing where it is no manifest, or another project's to report.</summary>
    public ImmutableArray<Finding> FindingsIn(AdditionalText file, CancellationToken cancellationToken)
    {
        if (OptionsOf(file).IsShared && !_options.OwnsSharedManifests)
        {
            return [];
        }

        if (_failures.TryGetValue(file, out var failure))
        {
            return [failure];
        }

        if (!_inputs.TryGetValue(file, out var input))
        {
            return [];
        }

        try
        {
            return _check.FindingsIn(input, cancellationToken);
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
