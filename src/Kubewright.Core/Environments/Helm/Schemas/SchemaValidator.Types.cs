using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.RegularExpressions;

namespace Kubewright.Core.Environments.Helm.Schemas;

/// <summary>The rules of each type.</summary>
internal sealed partial class SchemaValidator
{
    private void Map(GoMap rules, GoMap map, string path)
    {
        var missing = Names(rules["required"]).Where(name => !map.Entries.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            Require(false, path, $"missing propert{(missing.Count == 1 ? "y" : "ies")} {string.Join(", ", missing.Select(name => $"'{name}'"))}", map);
        }

        Count(rules, "minProperties", "maxProperties", map.Entries.Count, path, map);
        var properties = rules["properties"] as GoMap;
        var patterns = (rules["patternProperties"] as GoMap)?.Entries.Select(entry => (Regex: Compile(entry.Key), Schema: entry.Value)).ToList() ?? [];
        var additional = new List<string>();
        foreach (var key in map.SortedKeys())
        {
            var isKnown = false;
            var inner = path + "/" + key.Replace("~", "~0").Replace("/", "~1");
            if (properties is not null && properties.Entries.TryGetValue(key, out var schema))
            {
                isKnown = true;
                Validate(schema, map[key], inner);
            }

            foreach (var (regex, pattern) in patterns)
            {
                if (regex?.IsMatch(key) == true)
                {
                    isKnown = true;
                    Validate(pattern, map[key], inner);
                }
            }

            if (!isKnown && rules.Entries.TryGetValue("additionalProperties", out var rest))
            {
                if (rest is GoBool { Value: false })
                {
                    additional.Add(key);
                }
                else
                {
                    Validate(rest, map[key], inner);
                }
            }

            if (rules.Entries.TryGetValue("propertyNames", out var names) && !Meets(names, new GoString(key)))
            {
                Require(false, path, $"invalid propertyName '{key}'", map);
            }
        }

        if (additional.Count > 0)
        {
            Require(false, path, $"additional properties {string.Join(", ", additional.Select(name => $"'{name}'"))} not allowed", map[additional[0]]);
        }

        Dependent(rules, map, path);
    }

    private void Dependent(GoMap rules, GoMap map, string path)
    {
        foreach (var name in new[] { "dependencies", "dependentRequired", "dependentSchemas" })
        {
            foreach (var entry in (rules[name] as GoMap)?.Entries.Where(entry => map.Entries.ContainsKey(entry.Key)) ?? [])
            {
                if (entry.Value is GoSlice)
                {
                    var missing = Names(entry.Value).FirstOrDefault(one => !map.Entries.ContainsKey(one));
                    Require(missing is null, path, $"properties '{missing}' required, if '{entry.Key}' exists", map);
                }
                else
                {
                    Validate(entry.Value, map, path);
                }
            }
        }
    }

    private void List(GoMap rules, GoSlice list, string path)
    {
        Count(rules, "minItems", "maxItems", list.Items.Count, path, list);
        if (rules["uniqueItems"] is GoBool { Value: true })
        {
            Require(!list.Items.Where((item, i) => list.Items.Take(i).Any(other => Equal(item, other))).Any(), path, "items are not unique", list);
        }

        // Before 2020-12 a list of schemas in "items" is what "prefixItems" is since.
        var first = rules["prefixItems"] as GoSlice ?? rules["items"] as GoSlice;
        var isOld = rules["prefixItems"] is not GoSlice && rules["items"] is GoSlice;
        rules.Entries.TryGetValue(isOld ? "additionalItems" : "items", out var rest);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var schema = i < (first?.Items.Count ?? 0) ? first!.Items[i] : rest;
            if (schema is not null)
            {
                Validate(schema, list.Items[i], $"{path}/{i}");
            }
        }

        if (rules.Entries.TryGetValue("contains", out var contained))
        {
            var least = rules["minContains"] is GoFloat minimum ? minimum.Value : 1;
            var count = list.Items.Count(item => Meets(contained, item));
            Require(count >= least && (rules["maxContains"] is not GoFloat most || count <= most.Value), path, "no items match contains schema", list);
        }
    }

    private void Text(GoMap rules, GoString text, string path)
    {
        Count(rules, "minLength", "maxLength", GoText.RuneCount(text.Value), path, text);
        if (rules["pattern"] is GoString pattern && Compile(pattern.Value) is { } regex)
        {
            Require(regex.IsMatch(text.Value), path, $"'{text.Value}' does not match pattern '{pattern.Value}'", text);
        }

        if (rules["format"] is GoString format && SchemaReference.IsBefore2019(root))
        {
            Require(SchemaFormat.IsMet(format.Value, text.Value), path, $"'{text.Value}' is not valid {format.Value}", text);
        }
    }

    private void Number(GoMap rules, GoValue value, string path)
    {
        var number = ToDouble(value);
        var text = GoPrinter.Text(value);
        if (rules["minimum"] is GoFloat minimum)
        {
            var isExclusive = rules["exclusiveMinimum"] is GoBool { Value: true };
            Require(isExclusive ? number > minimum.Value : number >= minimum.Value, path, $"minimum: got {text}, want {GoPrinter.Text(minimum)}", value);
        }

        if (rules["maximum"] is GoFloat maximum)
        {
            var isExclusive = rules["exclusiveMaximum"] is GoBool { Value: true };
            Require(isExclusive ? number < maximum.Value : number <= maximum.Value, path, $"maximum: got {text}, want {GoPrinter.Text(maximum)}", value);
        }

        if (rules["exclusiveMinimum"] is GoFloat above)
        {
            Require(number > above.Value, path, $"exclusiveMinimum: got {text}, want {GoPrinter.Text(above)}", value);
        }

        if (rules["exclusiveMaximum"] is GoFloat below)
        {
            Require(number < below.Value, path, $"exclusiveMaximum: got {text}, want {GoPrinter.Text(below)}", value);
        }

        if (rules["multipleOf"] is GoFloat { Value: > 0 } step)
        {
            var ratio = number / step.Value;
            Require(Math.Abs(ratio - Math.Round(ratio)) < 1e-9, path, $"multipleOf: got {text}, want {GoPrinter.Text(step)}", value);
        }
    }

    private void Count(GoMap rules, string least, string most, int count, string path, GoValue value)
    {
        if (rules[least] is GoFloat minimum)
        {
            Require(count >= minimum.Value, path, $"{least}: got {count}, want {GoPrinter.Text(minimum)}", value);
        }

        if (rules[most] is GoFloat maximum)
        {
            Require(count <= maximum.Value, path, $"{most}: got {count}, want {GoPrinter.Text(maximum)}", value);
        }
    }

    private static IEnumerable<string> Names(GoValue value) => Schemas(value).OfType<GoString>().Select(name => name.Value);

    private static GoRegex? Compile(string pattern)
    {
        try
        {
            return new GoRegex(pattern);
        }
        catch (RegexSyntaxException)
        {
            return null;
        }
    }
}
