using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>Validates values by JSON Schema, drafts 4 to 2020-12. A schema that lies elsewhere allows everything, since nothing is fetched.</summary>
internal sealed partial class SchemaValidator(GoValue root)
{
    private const int MaximalSteps = 1_000_000;

    private int _steps;

    /// <summary>What does not meet the schema, in the order of the schema.</summary>
    public List<SchemaProblem> Problems { get; private set; } = [];

    public void Validate(GoValue value) => Validate(root, value, "");

    /// <summary>Whether a value meets a schema.</summary>
    private bool Meets(GoValue schema, GoValue value)
    {
        var outer = Problems;
        Problems = [];
        Validate(schema, value, "");
        var meets = Problems.Count == 0;
        Problems = outer;
        return meets;
    }

    private void Validate(GoValue schema, GoValue value, string path)
    {
        StackGuard.Check();
        if (++_steps > MaximalSteps)
        {
            throw new RenderLimitException("the schema of the values is too large");
        }

        if (schema is GoBool flag)
        {
            Require(flag.Value, path, "false schema", value);
            return;
        }

        if (schema is not GoMap rules)
        {
            return;
        }

        if (rules["$ref"] is GoString reference)
        {
            if (SchemaReference.Resolve(root, reference.Value) is { } target && !ReferenceEquals(target, schema))
            {
                Validate(target, value, path);
            }

            if (SchemaReference.IsBefore2019(root))
            {
                return;
            }
        }

        Type(rules, value, path);
        switch (value)
        {
            case GoMap map:
                Map(rules, map, path);
                break;
            case GoSlice list:
                List(rules, list, path);
                break;
            case GoString text:
                Text(rules, text, path);
                break;
            case GoFloat or GoInteger:
                Number(rules, value, path);
                break;
        }

        Combined(rules, value, path);
    }

    private void Type(GoMap rules, GoValue value, string path)
    {
        var types = rules["type"] switch
        {
            GoString one => [one.Value],
            GoSlice many => many.Items.OfType<GoString>().Select(one => one.Value).ToList(),
            _ => [],
        };
        if (types.Count > 0)
        {
            Require(types.Exists(type => IsOfType(value, type)), path, $"got {NameOf(value)}, want {string.Join(" or ", types)}", value);
        }

        if (rules.Entries.TryGetValue("const", out var constant))
        {
            Require(Equal(constant, value), path, $"value must be {JsonWriter.Write(constant)}", value);
        }

        if (rules["enum"] is GoSlice choices)
        {
            Require(choices.Items.Any(choice => Equal(choice, value)), path, $"value must be one of {string.Join(", ", choices.Items.Select(choice =>
                choice is GoString text ? "'" + text.Value + "'" : JsonWriter.Write(choice).Value))}", value);
        }
    }

    private void Combined(GoMap rules, GoValue value, string path)
    {
        foreach (var one in Schemas(rules["allOf"]))
        {
            Validate(one, value, path);
        }

        if (rules["anyOf"] is GoSlice any)
        {
            Require(any.Items.Any(one => Meets(one, value)), path, "anyOf failed", value);
        }

        if (rules["oneOf"] is GoSlice several)
        {
            Require(several.Items.Count(one => Meets(one, value)) == 1, path, "oneOf failed", value);
        }

        if (rules.Entries.TryGetValue("not", out var not))
        {
            Require(!Meets(not, value), path, "not failed", value);
        }

        if (rules.Entries.TryGetValue("if", out var condition))
        {
            var then = Meets(condition, value) ? "then" : "else";
            if (rules.Entries.TryGetValue(then, out var consequence))
            {
                Validate(consequence, value, path);
            }
        }
    }

    private void Require(bool isMet, string path, string message, GoValue value)
    {
        if (!isMet)
        {
            Problems.Add(new SchemaProblem(path, message, value));
        }
    }

    private static IReadOnlyList<GoValue> Schemas(GoValue value) => value is GoSlice slice ? slice.Items : [];

    private static bool IsOfType(GoValue value, string type) => type switch
    {
        "null" => value is GoNil,
        "boolean" => value is GoBool,
        "object" => value is GoMap,
        "array" => value is GoSlice,
        "string" => value is GoString,
        "number" => value is GoFloat or GoInteger,
        "integer" => value is GoInteger || (value is GoFloat number && Math.Floor(number.Value) == number.Value),
        _ => true,
    };

    private static string NameOf(GoValue value) => value switch
    {
        GoNil => "null",
        GoBool => "boolean",
        GoMap => "object",
        GoSlice => "array",
        GoString => "string",
        _ => "number",
    };

    /// <summary>JSON's equality: 1 and 1.0 are equal.</summary>
    private static bool Equal(GoValue left, GoValue right) => (left, right) switch
    {
        (GoFloat or GoInteger, GoFloat or GoInteger) => ToDouble(left) == ToDouble(right),
        (GoMap a, GoMap b) => a.Entries.Count == b.Entries.Count
            && a.Entries.All(entry => b.Entries.TryGetValue(entry.Key, out var other) && Equal(entry.Value, other)),
        (GoSlice a, GoSlice b) => a.Items.Count == b.Items.Count && !a.Items.Where((item, i) => !Equal(item, b.Items[i])).Any(),
        _ => left.Kind == right.Kind && GoValues.ScalarsEqual(left, right),
    };

    private static double ToDouble(GoValue value) => value is GoInteger integer ? integer.Value : ((GoFloat)value).Value;
}
