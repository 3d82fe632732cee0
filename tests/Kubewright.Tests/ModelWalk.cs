using System.Collections;
using Kubewright.Model;

namespace Kubewright.Tests;

/// <summary>Reads every property of a builder, and of all that it holds.</summary>
internal static class ModelWalk
{
    public static void ReadEverything(ApiObject part)
    {
        foreach (var property in part.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            if (property.Name is nameof(ApiObject.Place))
            {
                continue;
            }

            var value = property.GetValue(part);

            // What is not set is looked at once, not all the way down: the API's types contain themselves.
            if (value is ApiObject { IsSet: true } inner && !ReferenceEquals(inner.Place, part.Place))
            {
                ReadEverything(inner);
            }
            else if (value is IEnumerable items and not string)
            {
                foreach (var item in items.OfType<ApiObject>())
                {
                    ReadEverything(item);
                }
            }
        }
    }
}
