using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.ModelGenerator;

/// <summary>
/// Turns the table of the Kubernetes API (an additional file of the library's project) into one class for each type that the library's
/// kinds reach, one enum for each closed set of values, and fluent methods for the fields.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var table = context.AdditionalTextsProvider
            .Where(static text => Path.GetFileName(text.Path).StartsWith("api-", StringComparison.Ordinal))
            .Select(static (text, cancellation) => text.GetText(cancellation)!.ToString());

        context.RegisterSourceOutput(table, static (output, text) => Emit(output, text));
    }

    private static void Emit(SourceProductionContext output, string text)
    {
        var model = ApiModel.Read(text);
        foreach (var type in model.Types)
        {
            Add(output, (type.IsKind ? "Kinds." : "Model.") + type.ClassName, TypeEmitter.Emit(type, model));
        }

        foreach (var choice in model.Choices)
        {
            Add(output, "Choices." + choice.Name, ChoiceEmitter.Emit(choice));
        }
    }

    private static void Add(SourceProductionContext output, string name, string source) =>
        output.AddSource(name + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
