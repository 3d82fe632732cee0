using System.Collections.Immutable;
using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Generation.Emission;
using Kubewright.Analyzers.Generation.Model;
using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// Turns each object of a project's manifests, and of its classes with attributes, into C#: its names, ports and URLs as constants, and, where
/// the library is referenced, a builder that starts from it. It reports nothing: what it cannot turn into code the analyzer explains.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancelled) => ReadText(pair.Left, pair.Right, cancelled))
            .Where(static text => text is not null)
            .Select(static (text, _) => text!)
            .WithTrackingName(StepNames.Texts);

        var environments = texts.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancelled) => NamedEnvironments.Read(pair.Left, pair.Right.GlobalOptions, cancelled));

        var files = texts
            .Select(static (text, _) => Read(text))
            .WithTrackingName(StepNames.Files);

        var classes = DescribedClass.Workloads
            .Select(kind => context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    "Kubewright." + kind + "Attribute",
                    static (node, _) => node is TypeDeclarationSyntax,
                    (found, _) => ClassModelReader.Read((INamedTypeSymbol)found.TargetSymbol, kind))
                .Where(static one => one is not null)
                .Select(static (one, _) => one!)
                .WithTrackingName(StepNames.Classes))
            .ToImmutableArray();

        var all = classes.Aggregate(
            files.Collect(),
            static (known, some) => known.Combine(some.Collect()).Select(static (pair, _) => pair.Left.AddRange(pair.Right.Select(one => one.File))));

        var isSomePublic = classes
            .Select(static some => some.Select(static (one, _) => one.IsPublic).Collect().Select(static (flags, _) => flags.Contains(true)))
            .Aggregate(static (some, others) => some.Combine(others).Select(static (pair, _) => pair.Left || pair.Right));

        var target = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider))
            .Select(static (pair, _) => TargetReader.Read(pair.Left, pair.Right.Left.GlobalOptions, pair.Right.Right))
            .WithTrackingName(StepNames.Target)
            .Combine(isSomePublic)
            .Select(static (pair, _) => pair.Left with { IsPublic = pair.Left.IsPublic && pair.Right });

        var names = all
            .Combine(target.Select(static (one, _) => one.Class))
            .Combine(environments)
            .Select(static (pair, _) => NamePlan.Create(pair.Left.Left, pair.Left.Right, pair.Right))
            .WithTrackingName(StepNames.Names);

        var planned = files
            .Combine(names)
            .SelectMany(static (pair, _) => pair.Right.Plan(pair.Left));

        var used = planned
            .Select(static (one, _) => one.Class)
            .Collect()
            .Select(static (some, _) => some.ToEquatableArray())
            .Combine(context.CompilationProvider)
            .Combine(context.AdditionalTextsProvider.Where(UsedClassReader.IsMarkup).Collect())
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (all, cancelled) =>
                UsedClassReader.Read(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right.GlobalOptions, cancelled))
            .WithTrackingName(StepNames.Used);

        var objects = planned
            .Combine(used)
            .Where(static pair => pair.Right.Contains(pair.Left.Class))
            .Select(static (pair, _) => pair.Left)
            .Combine(target)
            .WithTrackingName(StepNames.Objects);

        var unused = planned
            .Combine(used)
            .Where(static pair => !pair.Right.Contains(pair.Left.Class))
            .Select(static (pair, _) => pair.Left.ToNamed())
            .Collect()
            .Select(static (some, _) => some.ToEquatableArray())
            .Combine(target);

        context.RegisterSourceOutput(objects, static (output, pair) =>
        {
            var (one, hint) = (BuiltImages.Expand(pair.Left, pair.Right), ObjectEmitter.HintName(pair.Left));
            Guarded(output, hint, one, () => ObjectEmitter.Emit(output, one, pair.Right));
            Guarded(output, "Written." + hint, one, () => WrittenManifestEmitter.Emit(output, one, pair.Right));
        });
        context.RegisterSourceOutput(unused, static (output, pair) =>
            FailureEmitter.Guarded(output, "Manifests.g.cs", "all manifests", "", () => NamesEmitter.Emit(output, pair.Left, pair.Right)));
        var failed = files
            .Combine(environments)
            .Select(static (pair, _) => pair.Right.Of(pair.Left))
            .Where(static file => file.Failures.Count > 0);
        context.RegisterSourceOutput(failed, static (output, file) =>
        {
            foreach (var failure in file.Failures)
            {
                FailureEmitter.Emit(output, file.Path + failure.Object, failure);
            }
        });
        foreach (var some in classes)
        {
            var described = some
                .Combine(names)
                .Select(static (pair, _) => new PlannedClass(pair.Left, pair.Right.Plan(pair.Left.File).ToEquatableArray()))
                .Combine(target)
                .WithTrackingName(StepNames.Objects);
            context.RegisterSourceOutput(described, static (output, pair) =>
            {
                var one = pair.Left with { Objects = pair.Left.Objects.Select(planned => BuiltImages.Expand(planned, pair.Right)).ToEquatableArray() };
                var path = one.Class.File.DisplayPath;
                FailureEmitter.Guarded(output, path, path, "", () => ClassEmitter.Emit(output, one, pair.Right));
                FailureEmitter.Guarded(output, "Written." + path, path, "", () => WrittenManifestEmitter.Emit(output, one, pair.Right));
            });
        }

        context.RegisterSourceOutput(target, static (output, one) =>
            FailureEmitter.Guarded(output, "KubernetesClient.g.cs", "the KubernetesClient models", "", () => KubernetesClientEmitter.Emit(output, one)));
    }

    private static void Guarded(SourceProductionContext output, string hint, PlannedObject planned, Action write) =>
        FailureEmitter.Guarded(output, hint, planned.DisplayPath, $"{planned.Object.Kind} '{planned.Object.Name}'", write);

    private static ManifestText? ReadText(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancelled)
    {
        var options = ManifestFileOptions.Read(provider.GetOptions(file));
        if (!options.IsManifest || !TargetReader.IsOn(provider.GlobalOptions) || file.GetText(cancelled) is not { } text)
        {
            return null;
        }

        var isWritten = WrittenManifests.Read(provider.GlobalOptions) == WrittenManifests.All;
        return new ManifestText(file.Path, DisplayPath.Of(file.Path, provider.GlobalOptions), options.Set, options.Namespace, isWritten, text);
    }

    private static FileModel Read(ManifestText text) => Guard.Run(
        () => ObjectModelReader.Read(text, ManifestCache.Read(text.Path, text.Text)),
        // One file that defeats the reader must not cost the others; the analyzer, which reads it too, reports it.
        () => new FileModel(text.Path, text.DisplayPath, text.Set, default, default, default),
        static _ => { });
}
