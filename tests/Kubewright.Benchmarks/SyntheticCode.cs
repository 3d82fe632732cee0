using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>
/// Code as a service has it: a record, an interface and a class of about a hundred lines a file. It needs nothing but the base class library.
/// </summary>
internal static class SyntheticCode
{
    /// <summary>Code that names a few objects of the manifests, as programs do that call other services.</summary>
    public const string Program = """
        namespace Shop
        {
            public static class Program
            {
                public static void Main()
                {
        #if GENERATED
                    System.Console.WriteLine(Manifests.Services.App0001.Uri);
                    System.Console.WriteLine(Manifests.Services.App0002.Host + Manifests.Services.App0003.Host);
                    System.Console.WriteLine(Manifests.Deployments.App0004.Ports.Http);
        #endif
                }
            }
        }
        """;

    /// <summary>Makes the text of one file; each number gives another feature.</summary>
    public static string Create(int number)
    {
        var name = "Feature" + number.ToString("0000", CultureInfo.InvariantCulture);
        var members = string.Concat(Enumerable.Range(0, 3).Select(i => Members(name, i)));
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop.Features
            {
                public sealed record {{name}}(int Id, string Customer, decimal Total, DateTime Placed);

                public interface I{{name}}Store
                {
                    Task<{{name}}?> FindAsync(int id, CancellationToken cancelled);

                    IReadOnlyList<{{name}}> All { get; }
                }

                public sealed class {{name}}Service
                {
                    private readonly Dictionary<int, {{name}}> _known = new();
                    private readonly I{{name}}Store _store;

                    public {{name}}Service(I{{name}}Store store) => _store = store;
            {{members}}    }
            }
            """;
    }

    private static string Members(string name, int number) => $$"""

                public async Task<{{name}}?> Find{{number}}Async(int id, CancellationToken cancelled)
                {
                    if (_known.TryGetValue(id, out var known))
                    {
                        return known;
                    }

                    var found = await _store.FindAsync(id, cancelled).ConfigureAwait(false);
                    if (found is not null)
                    {
                        _known[id] = found;
                        Console.WriteLine("found {0}", id);
                    }

                    return found;
                }

                public string Describe{{number}}({{name}} order)
                {
                    var text = new System.Text.StringBuilder();
                    text.Append("order ").Append(order.Id).Append(" of ").Append(order.Customer);
                    for (var line = 0; line < {{number + 3}}; line++)
                    {
                        if (order.Total > line * 10 && order.Customer.Length > line)
                        {
                            text.AppendLine($"{line}: {order.Total - line} placed {order.Placed:yyyy-MM-dd}");
                        }
                    }

                    return text.ToString();
                }

                public IReadOnlyList<{{name}}> Of{{number}}(string customer) =>
                    _store.All.Where(order => order.Customer == customer).OrderBy(order => order.Placed).ToList();

        """;
}
