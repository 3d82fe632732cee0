using System.CommandLine;
using Kubewright.Core.Environments;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Kubewright.Tool.Output;

namespace Kubewright.Tool.Commands;

/// <summary><c>kubewright diff</c>: what differs between two environments, object by object, and where each value is written.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("FIRST") { Description = "The directory of a kustomization." };
        var second = new Argument<string>("SECOND") { Description = "The directory of another one." };
        var root = new RootOption();
        var command = new Command("diff", "Shows what differs between what two kustomizations deploy, object by object.") { first, second, root };
        command.SetAction(parsed =>
        {
            var stated = parsed.GetValue(root);
            if (RenderCommand.Render(parsed.GetRequiredValue(first), stated, terminal) is not { } one
                || RenderCommand.Render(parsed.GetRequiredValue(second), stated, terminal) is not { } other)
            {
                return ExitCode.Unusable;
            }

            foreach (var difference in EnvironmentDifference.Find(one, other))
            {
                Print(difference, terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void Print(ObjectDifference difference, Terminal terminal)
    {
        switch (difference)
        {
            case { First: { } only, Second: null }:
                terminal.WriteLine("- " + NameOf(only));
                break;
            case { First: null, Second: { } only }:
                terminal.WriteLine("+ " + NameOf(only));
                break;
            case { First: { } one, Second: { } other }:
                terminal.WriteLine("  " + (NameOf(one) == NameOf(other) ? NameOf(one) : $"{NameOf(one)} is {NameOf(other)}"));
                foreach (var field in difference.Fields)
                {
                    terminal.WriteLine("      " + VisibleText.Of(field.Path));
                    PrintValue("-", one, field.First, field.Path, terminal);
                    PrintValue("+", other, field.Second, field.Path, terminal);
                }

                break;
        }
    }

    private static void PrintValue(string sign, RenderedObject rendered, YamlNode? value, string path, Terminal terminal)
    {
        if (value is null)
        {
            return;
        }

        var isSecret = rendered.Kind == "Secret" && path.Split('.')[0] is "data" or "stringData";
        var text = value switch
        {
            _ when isSecret => "(a value of a Secret)",
            YamlScalar { Type: YamlScalarType.Null } => "null",
            YamlScalar scalar => scalar.Value.Split('\n')[0] + (scalar.Value.Contains('\n', StringComparison.Ordinal) ? " ..." : ""),
            YamlMapping mapping => $"({Plural.Of(mapping.Entries.Length, "field")})",
            _ => $"({Plural.Of(((YamlSequence)value).Items.Length, "item")})",
        };
        terminal.WriteLine($"      {sign} {VisibleText.Of(text)}   {rendered.OriginOf(value).Span}");
    }

    private static string NameOf(RenderedObject rendered) =>
        VisibleText.Of($"{rendered.Kind} {(rendered.Namespace is { } space ? space + "/" : "")}{rendered.Name}");
}
