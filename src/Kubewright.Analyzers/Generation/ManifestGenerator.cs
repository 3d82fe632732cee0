using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Generation.Emission;
using Kubewright.Analyzers.Generation.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Generation;

/// <summary>
/// Turns each object of a project's manifests into C#: its names, ports and URLs as constants, and, where the library is referenced, a builder
/// that starts from it. It reports nothing: what it cannot turn into code the analyzer explains.
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

        var files = texts
            .Select(static (text, _) => Read(text))
            .WithTrackingName(StepNames.Files);

        var names = files
            .Collect()
            .Select(static (all, _) => NamePlan.Create(all))
            .WithTrackingName(StepNames.Names);

        var target = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(context.ParseOptionsProvider))
            .Select(static (pair, _) => TargetReader.Read(pair.Left, pair.Right.Left.GlobalOptions, pair.Right.Right))
            .WithTrackingName(StepNames.Target);

        var objects = files
            .Combine(names)
            .SelectMany(static (pair, _) => pair.Right.Plan(pair.Left))
            .Combine(target)
            .WithTrackingName(StepNames.Objects);

        context.RegisterSourceOutput(objects, static (output, pair) => ObjectEmitter.Emit(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(target, static (output, one) => KubernetesClientEmitter.Emit(output, one));
    }

    private static ManifestText? ReadText(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancelled)
    {
        var options = ManifestFileOptions.Read(provider.GetOptions(file));
        if (!options.IsManifest || !TargetReader.IsOn(provider.GlobalOptions) || file.GetText(cancelled) is not { } text)
        {
            return null;
        }

        return new ManifestText(file.Path, DisplayPath.Of(file.Path, provider.GlobalOptions), options.Set, options.Namespace, text);
    }

    private static FileModel Read(ManifestText text)
    {
        try
        {
            return ObjectModelReader.Read(text, ManifestCache.Read(text.Path, text.Text));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One file that defeats the reader must not cost the others; the analyzer says what is wrong with it.
            return new FileModel(text.Path, text.DisplayPath, text.Set, default, default);
        }
    }
}
