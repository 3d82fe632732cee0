using System.Collections;
using System.Reflection;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What the steps keep alive between two runs.</summary>
public class HeldObjectsTests
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Location), typeof(TextSpan), typeof(AdditionalText),
        typeof(SourceSpan), typeof(SourceFile), typeof(YamlNode), typeof(YamlDocument), typeof(Core.Resources.Resource),
    ];

    [Fact]
    public void NoStep_HoldsSymbolsSyntaxOrPlacesInText()
    {
        var run = GeneratorRun.Of(ShopFiles.Project with
        {
            Code = """[Kubewright.Job("import")] [Kubewright.Container("a", "b")] internal static partial class Import { }""",
        });

        foreach (var step in StepNames.All)
        {
            var outputs = run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Value).ToList();
            Assert.NotEmpty(outputs);
            Assert.All(outputs, output => Walk(output, step, step == StepNames.Texts, new HashSet<object>(ReferenceEqualityComparer.Instance)));
        }
    }

    [Fact]
    public void TheWalk_FindsWhatIsForbidden()
    {
        var held = new { Deep = new List<object> { Tuple.Create(new TextSpan(0, 1)) } };

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(held, "test", false, new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    // The first step's texts are what a host keeps anyway; nothing behind it may hold one.
    private static void Walk(object? held, string path, bool mayHoldText, HashSet<object> seen)
    {
        if (held is null || held is string || held.GetType().IsPrimitive || held.GetType().IsEnum)
        {
            return;
        }

        if (held is SourceText)
        {
            Assert.True(mayHoldText, path + " holds a SourceText");
            return;
        }

        Assert.False(Array.Exists(Forbidden, type => type.IsInstanceOfType(held)), path + " holds a " + held.GetType());
        if (!seen.Add(held))
        {
            return;
        }

        if (held is Array items)
        {
            foreach (var item in (IEnumerable)items)
            {
                Walk(item, path + "[]", mayHoldText, seen);
            }

            return;
        }

        for (var type = held.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(held), path + "." + field.Name, mayHoldText, seen);
            }
        }
    }
}
