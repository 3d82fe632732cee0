using System.Collections.Immutable;
using Kubewright.Analyzers.Application;
using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Attributes.Rules;
using Kubewright.Analyzers.Generation;
using Kubewright.Core.Application;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Baselines;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Analysis;

/// <summary>The manifests of one compilation: the additional files that are some, and what its classes describe.</summary>
internal sealed class CompilationManifests
{
    private readonly Dictionary<AdditionalText, ManifestInput> _inputs = [];
    private readonly Dictionary<AdditionalText, Finding> _failures = [];
    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly KubewrightOptions _options;
    private readonly ReportedFindings _reported;
    private readonly ManifestChecks _check;
    private readonly ImmutableArray<ApplicationFacts> _applications;

    /// <summary>What could not be read of the application's files or generated from the manifests, by the path of the file.</summary>
    private readonly ILookup<string, Finding> _otherFailures;
    private readonly ClassManifests _classes;

    public CompilationManifests(Compilation compilation, AnalyzerOptions analyzerOptions, KubewrightOptions options)
    {
        _provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        _options = options;
        _reported = new ReportedFindings(
            options.Mode,
            options.Settings,
            [.. analyzerOptions.AdditionalFiles.Where(file => OptionsOf(file).IsBaseline).Select(ReadOrReport(BaselineCache.Read)).OfType<Baseline>()]);
        foreach (var file in analyzerOptions.AdditionalFiles)
        {
            if (OptionsOf(file) is not { IsManifest: true } fileOptions)
            {
                continue;
            }

            if (ReadOrReport(ManifestCache.Read)(file) is { } manifest)
            {
                _inputs.Add(file, new ManifestInput(manifest, fileOptions.Set, fileOptions.Namespace));
            }
        }

        // One text may be in the compilation twice under one path.
        ImmutableArray<ManifestInput> inputs = [.. _inputs.Values.Distinct()];
        _classes = ClassManifests.Read(compilation, inputs);
        inputs = inputs.AddRange(_classes.Inputs);
        _check = ManifestChecks.Of(inputs, options);
        var application = inputs.IsEmpty ? new ApplicationReading([], []) : ApplicationFactsReader.Read(compilation, analyzerOptions, CancellationToken.None);
        _applications = application.Applications;
        _otherFailures = application.Failures
            .Concat(GenerationFailures.In(compilation, _inputs.Values.Concat(_classes.Inputs), path => DisplayPath.Of(path, _provider.GlobalOptions)))
            .ToLookup(failure => failure.Span.File.Path, StringComparer.Ordinal);
    }

    /// <summary>One file that defeats its reader must not cost the others.</summary>
    private Func<AdditionalText, T?> ReadOrReport<T>(Func<AdditionalText, T?> read)
        where T : class => file => Guard.Run(
            () => read(file), static () => null, exception => _failures[file] = Guard.CannotRead(new SourceFile(file.Path, "").All, exception));

    public ManifestFileOptions OptionsOf(AdditionalText file) => ManifestFileOptions.Read(_provider.GetOptions(file));

    /// <summary>The severities that an <c>.editorconfig</c> gives to a file of C#.</summary>
    public FileSeverities SeveritiesIn(SyntaxTree tree) => ManifestFileOptions.Read(_provider.GetOptions(tree)).Severities;

    /// <summary>
    /// What is in one file; nothing where it is not a manifest. Of one that is another project's to report, only what this project's own
    /// application makes of it: nobody else knows that.
    /// </summary>
    public ImmutableArray<Finding> FindingsIn(AdditionalText file, CancellationToken cancellationToken) =>
        _reported.Of(AllIn(file, cancellationToken), _check.Graph);

    private ImmutableArray<Finding> AllIn(AdditionalText file, CancellationToken cancellationToken)
    {
        var fileOptions = OptionsOf(file);
        var isOthers = fileOptions.IsShared && !_options.OwnsSharedManifests;
        if (isOthers && _applications.IsEmpty)
        {
            return [];
        }

        if (_failures.TryGetValue(file, out var failure))
        {
            return isOthers ? [] : [failure];
        }

        try
        {
            if (_inputs.TryGetValue(file, out var input))
            {
                return isOthers
                    ? [.. FindingsOfOthers(input, cancellationToken).Where(finding => RuleCatalog.IsOfApplications(finding.Rule))]
                    : [.. _check.FindingsIn(input, _applications, cancellationToken), .. _otherFailures[file.Path]];
            }

            return !fileOptions.IsOfApplication ? [.. _otherFailures[file.Path]]
                : ApplicationFactsReader.FileOf(file) is { } application
                    ? [.. _check.FindingsIn(application, _applications, cancellationToken), .. _otherFailures[file.Path]]
                : [.. _otherFailures[file.Path]];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [Guard.CannotCheck(new SourceFile(file.Path, "").All, exception)];
        }
    }

    /// <summary>What is found in a file of C# because of what its code says.</summary>
    public ImmutableArray<Finding> FindingsIn(SyntaxTree tree, CancellationToken cancellationToken) => CodeFile.Find(tree) is { } file
        ? _reported.Of([.. _check.FindingsIn(file, _applications, cancellationToken), .. _otherFailures[file.Path]], _check.Graph)
        : [];

    /// <summary>
    /// What the project's items declare as external although no manifest needs it from elsewhere, each as a message; nothing where there are
    /// no manifests, or where the mode silences it.
    /// </summary>
    public IEnumerable<string> UnusedExternals() => _inputs.Count == 0 || _options.Check.Externals.IsEmpty || _options.Mode == KubewrightMode.Errors ? []
        : _check.Graph.UnusedExternals.Where(external => external.Span is null).Select(external => external.WhyUnused).Distinct();

    /// <summary>The environments that the project's items name and that are none, each as a message.</summary>
    public IEnumerable<string> UnknownEnvironments() =>
        from name in _options.Check.Environments
        where !_check.Graph.Environments.Any(set => DeployedEnvironments.IsCalled(set.Environment!.File.Directory, name))
        select $"The item KubernetesEnvironment names '{VisibleText.Of(DisplayPath.Of(name, _provider.GlobalOptions))}', in which there is no kustomization "
            + "among the manifests of the project; it is ignored";

    /// <summary>
    /// What is wrong with what a class describes. Where the manifests come in several sets it is part of each, and what does not hold in all of
    /// them is not held against it.
    /// </summary>
    public IEnumerable<Diagnostic?> DiagnosticsIn(INamedTypeSymbol type, FileSeverities severities, CancellationToken cancellationToken)
    {
        if (_classes.Of(type) is not { } manifest)
        {
            return [];
        }

        var sets = manifest.Inputs.Select(input => _check.FindingsIn(input, _applications, cancellationToken)).ToList();
        var failed = manifest.Inputs
            .SelectMany(input => _otherFailures[input.File.File.Path])
            .Take(1)
            .Select(failure => FindingDiagnostic.Create(failure, severities, _ => type.Locations[0]));
        var own = sets[0]
            .Where(finding => sets.TrueForAll(set => set.Any(other => other.Id == finding.Id && other.Span.Start == finding.Span.Start)))
            .Select(_reported.Of)
            .OfType<Finding>()
            .Select(finding => FindingDiagnostic.Create(manifest.InCode(finding), severities, LocationOf));

        // An environment is a set of its own. What it shares with the class is reported at the same place, and so once.
        var variants =
            from variant in manifest.Variants
            from input in variant.Inputs
            from finding in _check.FindingsIn(input, _applications, cancellationToken)
            let reported = _reported.Of(finding)
            where reported is not null
            select FindingDiagnostic.Create(variant.InCode(reported), severities, LocationOf);
        return failed.Concat(own).Concat(variants);
    }

    /// <summary>What is wrong with a class itself.</summary>
    public ImmutableArray<Finding> FindingsIn(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _reported.Of(Checker.Check(_check.Graph, ClassOf(type), CodeFile.SpanOf(type.Locations[0]), ClassRules.All, cancellationToken), _check.Graph);

    /// <summary>A class, with what the others know of what it describes.</summary>
    private AttributedClass ClassOf(INamedTypeSymbol type) => AttributedClass.Read(type) with
    {
        Elsewhere = _classes.Of(type) is { } manifest ? [.. ElsewhereOf(manifest)] : [],
        IsWritten = TargetReader.IsOn(_provider.GlobalOptions) && WrittenManifests.Read(_provider.GlobalOptions) != WrittenManifests.None,
    };

    /// <summary>What is found in a manifest that is another project's: only a web server makes more of it than its own code says.</summary>
    private ImmutableArray<Finding> FindingsOfOthers(ManifestInput input, CancellationToken cancellationToken) =>
        _applications.Any(application => application.IsWeb)
            ? _check.FindingsIn(input, _applications, cancellationToken)
            : _check.FindingsIn(input.File.File, _applications, cancellationToken);

    /// <summary>Why a class could not be read; null where it was.</summary>
    public string? FailureOf(INamedTypeSymbol type) => _classes.FailureOf(type);

    /// <summary>Where a place is written: in C#, at the attribute of the class that a manifest was made of, or in a file that is not a C#.</summary>
    public Location LocationOf(SourceSpan span) =>
        CodeFile.LocationOf(span) ?? _classes.Of(span.File)?.LocationOf(span) ?? FindingDiagnostic.ToLocation(span);

    /// <summary>
    /// What of a class is defined elsewhere too, as the generator sees it: classes belong to the set without a name, a manifest counts before a
    /// class, and of two classes the one whose name comes first.
    /// </summary>
    private IEnumerable<DefinedElsewhere> ElsewhereOf(ClassManifest manifest) =>
        from input in manifest.Inputs
        where input.Set.Length == 0
        from own in input.File.Resources
        let other = _check.SameAs(own).FirstOrDefault(other => IsInOneNamespace(own, other) && Counts(other, manifest))
        where other is not null
        select new DefinedElsewhere(
            own.ToString(),
            own.HeadSpan,
            _classes.Of(other.File) is { } rival ? $"the class '{rival.Type.ToDisplayString()}'" : other.File.Name,
            other.HeadSpan);

    private bool Counts(Resource other, ClassManifest manifest) =>
        _classes.Of(other.File) is not { } rival || string.CompareOrdinal(rival.Type.ToDisplayString(), manifest.Type.ToDisplayString()) < 0;

    private bool IsInOneNamespace(Resource own, Resource other)
    {
        var applied = _classes.Of(other.File) is null ? _inputs.Values.FirstOrDefault(input => ReferenceEquals(input.File.File, other.File))?.Namespace : null;
        return own.Metadata.Namespace.Or("") == (other.Metadata.Namespace.Or("") is { Length: > 0 } stated ? stated : applied ?? "");
    }
}
